import type { GoingOn } from '@/shared/contents';
import { api } from '@/shared/request';

export const goingOnApi = {
  list: async () => (await api.get<{ items: readonly GoingOn[] }>('/v1/my/progress')).items,
};
