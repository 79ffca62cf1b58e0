import { useQuery } from '@tanstack/react-query';
import { contentKeys } from '@/shared/contents';
import { contentsApi } from '../api/contents';

export const useContent = (contentId: string | undefined) =>
  useQuery({
    queryKey: contentKeys.one(contentId ?? ''),
    queryFn: () => contentsApi.one(contentId ?? ''),
    // an address that was cut short names none
    enabled: Boolean(contentId),
  });
