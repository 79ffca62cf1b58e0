import type { ContentSearch } from '@/shared/contents';
import { api } from '@/shared/request';

/** What somebody looks for travels in a body: an address would be written down on the way. */
export const searchesApi = {
  ask: (text: string) => api.post<ContentSearch>('/v1/content-searches', { text }),
};
