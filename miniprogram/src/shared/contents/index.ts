export { ContentRow } from './content-row';
export type { Content, ContentSearch, ContentSummary, GoingOn, MyContent, TextBlock, TextRun } from './contents.types';
export { contentKeys, useContents } from './queries';
