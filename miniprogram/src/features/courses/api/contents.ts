import type { components } from '@anxin/contracts';
import type { Content, MyContent } from '@/shared/contents';
import { api } from '@/shared/request';

export type ProgressReport = components['schemas']['ReportProgressRequest'];
type Progress = components['schemas']['ProgressResponse'];

export const contentsApi = {
  mine: (contentId: string) => api.get<MyContent>(`/v1/my/contents/${encodeURIComponent(contentId)}`),
  keep: (contentId: string) => api.put<null>(`/v1/my/favourites/${encodeURIComponent(contentId)}`, {}),
  giveUp: (contentId: string) => api.delete(`/v1/my/favourites/${encodeURIComponent(contentId)}`),
  report: (contentId: string, report: ProgressReport) =>
    api.put<Progress>(`/v1/my/progress/${encodeURIComponent(contentId)}`, report),
  one: (contentId: string) => api.get<Content>(`/v1/contents/${encodeURIComponent(contentId)}`),
};
