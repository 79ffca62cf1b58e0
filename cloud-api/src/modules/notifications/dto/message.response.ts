import type { MessageKind, MessagePage } from '@anxin/contracts';
import type { Page } from '../../../platform/pagination/index.js';
import { messageWords } from '../locales/messages.zh.js';
import type { MessageEntity } from '../message.entity.js';
import type { MessageParams } from '../message.types.js';

export class MessageTargetResponse {
  /** null: nothing opens */
  page: MessagePage | null;
  /** of the event, of the plan, or of the unit whose nominations it is about */
  id: string | null;
}

export class MessageResponse {
  messageId: string;
  kind: MessageKind;
  title: string;
  text: string;
  target: MessageTargetResponse;
  /** ISO instant, UTC */
  createdAt: string;
  /** ISO instant, UTC; null: not read yet */
  readAt: string | null;

  static from(message: MessageEntity): MessageResponse {
    const { id, kind, targetPage, targetId, createdAt, readAt } = message;
    return {
      messageId: id,
      kind,
      ...messageWords(kind, JSON.parse(message.params) as MessageParams[typeof kind]),
      target: { page: targetPage, id: targetId },
      createdAt: createdAt.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    };
  }
}

export class MessageListResponse {
  items: MessageResponse[];
  nextCursor: string | null;

  static from({ items, nextCursor }: Page<MessageEntity>): MessageListResponse {
    return { items: items.map((message) => MessageResponse.from(message)), nextCursor };
  }
}

export class UnreadCountResponse {
  /** at most 99, which stands for 99 and more */
  unread: number;

  static from(unread: number): UnreadCountResponse {
    return { unread };
  }
}
