import type { components } from '@anxin/contracts';
import { api } from '@/shared/request';

/** `readAt` null: not read yet; a target's page null: nothing opens */
export type Message = Readonly<components['schemas']['MessageResponse']>;

export const inboxApi = {
  read: (messageId: string) => api.post<unknown>(`/v1/messages/${encodeURIComponent(messageId)}/read`, {}),
  readAll: () => api.post<unknown>('/v1/messages/read-all', {}),
};

export const MESSAGES = '/v1/messages';
export const MESSAGES_KEY = ['messages', 'list'] as const;
