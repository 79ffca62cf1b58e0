export { VenuesFacade } from './venues.facade.js';
export { VenuesModule } from './venues.module.js';
export type { Venue, VenueFacts, VenueId } from './venues.types.js';
