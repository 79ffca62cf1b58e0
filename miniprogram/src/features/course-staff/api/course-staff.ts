import type { components, ContentVersionState } from '@anxin/contracts';
import type { TextBlock } from '@/shared/contents';
import { api } from '@/shared/request';

type Schemas = components['schemas'];

export type ContentInput = Omit<Schemas['NewContentRequest'], 'id'>;
export type StaffContent = Schemas['StaffContentResponse'];
export type StaffContentRow = Schemas['StaffContentSummaryResponse'];
export type Difference = Schemas['ContentDifferenceResponse'];

const path = (contentId: string): string => `/v1/staff/contents/${encodeURIComponent(contentId)}`;

export const courseStaffApi = {
  one: (contentId: string) => api.get<StaffContent>(path(contentId)),
  counts: () =>
    api.get<{ items: readonly { state: ContentVersionState; contents: number }[] }>('/v1/staff/contents/counts'),
  create: (id: string, input: ContentInput) => api.post<StaffContent>('/v1/staff/contents', { id, ...input }),
  change: (contentId: string, stamp: string, input: ContentInput) =>
    api.put<StaffContent>(path(contentId), { stamp, ...input }),
  revise: (contentId: string, after: number, input: ContentInput) =>
    api.post<StaffContent>(`${path(contentId)}/versions`, { after, ...input }),
  /** a deed on the words that somebody has before them */
  deed: (contentId: string, deed: string, body: object) => api.post<StaffContent>(`${path(contentId)}/${deed}`, body),
  preview: async (text: string): Promise<readonly TextBlock[]> =>
    (await api.post<{ blocks: readonly TextBlock[] }>('/v1/staff/contents/preview', { text })).blocks,
  difference: (contentId: string, from: number, to: number) =>
    api.get<Difference>(`${path(contentId)}/difference`, { query: { from: String(from), to: String(to) } }),
};

export const courseStaffKeys = {
  all: ['staff-contents'],
  list: ['staff-contents', 'list'],
  counts: ['staff-contents', 'counts'],
  one: (contentId: string) => ['staff-contents', 'one', contentId],
  difference: (contentId: string, from: number, stamp: string) => [
    'staff-contents',
    'difference',
    contentId,
    from,
    stamp,
  ],
  preview: (text: string) => ['staff-contents', 'preview', text],
} as const;
