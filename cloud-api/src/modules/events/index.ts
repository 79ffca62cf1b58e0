export type { EventContent, EventId, SignUp, SignUpId, UnitSeats } from './event.types.js';
export { EventsFacade, type SignUpAt } from './events.facade.js';
export { EVENT_CANCELLED, EVENT_CHANGED, type EventCancelled, type EventChanged } from './events.events.js';
export { EventsModule } from './events.module.js';
