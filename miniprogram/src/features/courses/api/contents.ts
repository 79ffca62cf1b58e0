import type { Content } from '@/shared/contents';
import { api } from '@/shared/request';

export const contentsApi = {
  one: (contentId: string) => api.get<Content>(`/v1/contents/${encodeURIComponent(contentId)}`),
};
