export type { EventContent, SignUpId } from './event.types.js';
export { EventsFacade } from './events.facade.js';
export { EventsModule } from './events.module.js';
