export type { MessageParams, NewMessage } from './message.types.js';
export { NotificationsFacade } from './notifications.facade.js';
export { NotificationsModule } from './notifications.module.js';
