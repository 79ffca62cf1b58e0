import { Injectable } from '@nestjs/common';
import type { NewMessage } from './message.types.js';
import { MessagesService } from './messages.service.js';

/** How other modules tell people something. */
@Injectable()
export class NotificationsFacade {
  constructor(private readonly messages: MessagesService) {}

  /**
   * Puts messages into inboxes, within the caller's unit of work where one is open: the news is stored with what it
   * tells of, or not at all. One row per (accountId, dedupeKey): posting again changes nothing, also at the same time
   * from several servers. Any number; they go in batches.
   */
  post(messages: readonly NewMessage[]): Promise<void> {
    return this.messages.post(messages);
  }
}
