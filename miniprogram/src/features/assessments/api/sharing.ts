import type { components, SharePurpose } from '@anxin/contracts';
import { api } from '@/shared/request';

type Schemas = components['schemas'];

export type ShareReceivers = Schemas['ShareReceiversResponse'];
export type ShareReceiver = Schemas['ShareReceiverResponse'];
export type ShareText = Schemas['ShareTextResponse'];
export type Share = Schemas['ShareResponse'];
export type SharedItem = Schemas['SharedWithMeItemResponse'];
export type SharedResult = Schemas['SharedResultResponse'];

/** What the owner asks for, before the text for it is read. */
export interface Wish {
  readonly submissionId: string;
  readonly receiverId: string;
  readonly purpose: SharePurpose;
  readonly untilOn: string;
  readonly withAnswers: boolean;
}

/** `shareId` is made once for each text that is read, so that sending twice is sharing once. */
export interface AgreedWish extends Wish {
  readonly shareId: string;
  readonly name: string;
  readonly consentVersion: string;
}

const path = (shareId: string): string => `/v1/shares/${encodeURIComponent(shareId)}`;

export const sharingApi = {
  receivers: () => api.get<ShareReceivers>('/v1/share-receivers'),
  text: (wish: Wish) => api.post<ShareText>('/v1/share-texts', wish),
  share: ({ shareId, ...wish }: AgreedWish) => api.put<Share>(path(shareId), wish),
  mine: () => api.get<{ items: readonly Share[] }>('/v1/shares'),
  revoke: (shareId: string) => api.delete(path(shareId)),
  withMe: () => api.get<{ items: readonly SharedItem[] }>('/v1/shared-with-me'),
  open: (shareId: string) => api.get<SharedResult>(`/v1/shared-with-me/${encodeURIComponent(shareId)}`),
};

export const sharingKeys = {
  receivers: ['share-receivers'],
  mine: ['shares'],
  withMe: ['shared-with-me'],
  opened: (shareId: string) => ['shared-with-me', shareId],
} as const;
