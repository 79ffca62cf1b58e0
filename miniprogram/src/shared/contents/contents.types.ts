import type { components } from '@anxin/contracts';

/** The server's replies by the names of its own classes. Instants are ISO UTC. */
type Schemas = components['schemas'];

export type ContentSummary = Schemas['ContentSummaryResponse'];
export type ContentSearch = Schemas['ContentSearchResponse'];
export type Content = Schemas['ContentResponse'];
export type MyContent = Schemas['MyContentResponse'];
export type GoingOn = Schemas['GoingOnResponse'];
export type TextBlock = Schemas['TextBlockResponse'];
export type TextRun = Schemas['TextRunResponse'];
