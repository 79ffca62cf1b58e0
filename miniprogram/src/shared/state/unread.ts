import { create } from 'zustand';
import { api } from '../request';
import { ApiError } from '../request/api-error';

/** How many messages whoever is signed in has not read; 99 stands for 99 and more. */
export const useUnread = create<{ readonly unread: number }>()(() => ({ unread: 0 }));

export const forgetUnread = (): void => useUnread.setState({ unread: 0 });

/** Asks the server. Without an answer the number stays what it was: it is a hint, nobody waits for it. */
export async function loadUnread(): Promise<void> {
  try {
    const { unread } = await api.get<{ unread: number }>('/v1/messages/unread-count');
    useUnread.setState({ unread });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}
