import type { MessageKind, MessagePage } from '@anxin/contracts';
import { api } from '@/shared/request';

export interface Message {
  readonly messageId: string;
  readonly kind: MessageKind;
  readonly title: string;
  readonly text: string;
  /** page null: nothing opens */
  readonly target: { readonly page: MessagePage | null; readonly id: string | null };
  /** instant */
  readonly createdAt: string;
  /** instant; null: not read yet */
  readonly readAt: string | null;
}

export const inboxApi = {
  read: (messageId: string) => api.post<unknown>(`/v1/messages/${encodeURIComponent(messageId)}/read`, {}),
  readAll: () => api.post<unknown>('/v1/messages/read-all', {}),
};

export const MESSAGES = '/v1/messages';
export const MESSAGES_KEY = ['messages', 'list'] as const;
