import type { components } from '@anxin/contracts';
import { api } from '@/shared/request';

type Schemas = components['schemas'];
export type DataCategory = Readonly<Schemas['DataCategoryResponse']>;
export type AccessLogEntry = Readonly<Schemas['AccessLogEntryResponse']>;
export type Consent = Readonly<Schemas['ConsentResponse']>;
export type SignedReceipt = Readonly<Schemas['SignedReceiptResponse']>;

export const myDataApi = {
  overview: async (): Promise<readonly DataCategory[]> =>
    (await api.get<{ categories: readonly DataCategory[] }>('/v1/me/data')).categories,
  consents: async (): Promise<readonly Consent[]> =>
    (await api.get<{ items: readonly Consent[] }>('/v1/consents')).items,
  withdraw: (purpose: string) => api.delete<unknown>(`/v1/consents/${encodeURIComponent(purpose)}`),
  deleteAll: (receiptId: string) => api.post<SignedReceipt>('/v1/me/deletion', { receiptId, understood: true }),
  receipt: (receiptId: string) => api.get<SignedReceipt>(`/v1/deletion-receipts/${encodeURIComponent(receiptId)}`),
};

export const ACCESS_LOG = '/v1/me/access-log';
export const EXPORTS = { html: '/v1/me/data.html', json: '/v1/me/data.json' } as const;

export const myDataKeys = {
  overview: ['my-data'],
  consents: ['my-data', 'consents'],
  accessLog: ['my-data', 'access-log'],
} as const;
