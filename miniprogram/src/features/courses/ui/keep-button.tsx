import { requireSession } from '@/app/session';
import { errorText } from '@/shared/request/error-text';
import { Button, showToast } from '@/shared/ui';
import { courses } from '../locales/courses';
import { useKeeping, useMine } from '../model/use-mine';

const words = courses.favourites;

/** Keeps an article to find it again; whoever is not signed in is asked to, and comes back to it. */
export function KeepButton({ contentId }: { readonly contentId: string }) {
  const kept = useMine(contentId).data?.favourite === true;
  const { mutate, isPending } = useKeeping(contentId);
  const press = async (): Promise<void> => {
    if (!(await requireSession('article', { contentId }))) return;
    mutate(!kept, { onError: (error) => showToast(errorText(error)) });
  };
  return (
    <Button
      kind="quiet"
      small
      icon={kept ? 'check' : 'star'}
      busy={isPending}
      label={kept ? words.giveUp : words.keep}
      onPress={() => void press()}
    >
      {kept ? words.kept : words.keep}
    </Button>
  );
}
