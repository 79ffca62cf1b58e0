export { InboxEventEntity } from './inbox-event.entity.js';
export { OutboxEventEntity } from './outbox-event.entity.js';
export { OutboxDispatcher } from './outbox-dispatcher.js';
export { Outbox, type OutboxEvent } from './outbox.js';
export { OutboxModule } from './outbox.module.js';
