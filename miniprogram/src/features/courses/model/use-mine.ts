import { useMutation, useQuery } from '@tanstack/react-query';
import { useSession } from '@/app/session';
import { contentKeys, type MyContent } from '@/shared/contents';
import { queryClient } from '@/shared/state/query-client';
import { contentsApi } from '../api/contents';

/** What a content is to whoever is signed in: kept or not, and where they are. */
export function useMine(contentId: string) {
  const signedIn = useSession(({ status }) => status === 'signed-in');
  return useQuery({
    queryKey: contentKeys.mine(contentId),
    queryFn: () => contentsApi.mine(contentId),
    enabled: signedIn,
  });
}

/** Keeps it, or gives it up. */
export const useKeeping = (contentId: string) =>
  useMutation({
    mutationFn: async (keep: boolean) => {
      await (keep ? contentsApi.keep(contentId) : contentsApi.giveUp(contentId));
    },
    onSuccess: (_, favourite) => {
      queryClient.setQueryData<MyContent>(contentKeys.mine(contentId), (mine) => mine && { ...mine, favourite });
      void queryClient.invalidateQueries({ queryKey: contentKeys.mine(contentId) });
      void queryClient.invalidateQueries({ queryKey: contentKeys.favourites });
    },
  });
