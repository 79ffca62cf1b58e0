export { ContentRow } from './content-row';
export type { Content, ContentSearch, ContentSummary, TextBlock, TextRun } from './contents.types';
export { contentKeys, useContents } from './queries';
