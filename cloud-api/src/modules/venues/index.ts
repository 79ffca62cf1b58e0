export { VenuesFacade } from './venues.facade.js';
export { VenuesModule } from './venues.module.js';
