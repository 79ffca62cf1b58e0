import type { components } from '@anxin/contracts';

/** The server's replies by the names of its own classes. Instants are ISO UTC. */
type Schemas = components['schemas'];

/* What the worker's pages, the staff's pages and 首页 read. */
export type EventSummary = Schemas['EventSummaryResponse'];
export type SignUp = Schemas['SignUpResponse'];
export type MySignUp = Schemas['MySignUpResponse'];
export type Venue = Schemas['VenueResponse'];
export type EventPlace = Schemas['EventVenueResponse'];
