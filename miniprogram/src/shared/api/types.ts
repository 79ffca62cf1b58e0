import type { components } from '@anxin/contracts';

/** The server's replies by the names of its own classes, made from the committed OpenAPI document. */
type Schemas = components['schemas'];

/* Replies that more than one feature reads. Instants are ISO UTC, days `2026-11-24`. */
export type CountyResponse = Schemas['CountyResponse'];
export type Hotline = Schemas['HotlineResponse'];
/** from, to: `08:00`, `24:00`; days: 1 is Monday */
export type OpeningHours = Schemas['OpeningHoursResponse'];
export type AssessmentSummary = Schemas['AssessmentSummaryResponse'];
export type DraftSummary = Schemas['DraftProgressResponse'];
export type MeResponse = Schemas['MeResponse'];
export type Membership = Schemas['CurrentMembershipResponse'];
export type SessionTokens = Schemas['SessionTokensResponse'];
/** `tokens` is null on the website, where they are HttpOnly cookies */
export type SessionResponse = Schemas['SessionResponse'];

/** One page of a list. */
export interface List<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}
