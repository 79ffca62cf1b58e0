import { useSession } from '@/app/session';
import { EmptyState, Page, Skeleton, toPage } from '@/shared/ui';
import { courseStaff as words } from '../locales/course-staff';

/** A page of work, opened by somebody whose work it is not. */
export function NotYours({ title }: { readonly title: string }) {
  const signedIn = useSession(({ status }) => status === 'signed-in');
  return (
    <Page title={title}>
      {signedIn ? (
        <EmptyState art="empty-search" text={words.staffOnly} action={{ label: words.toHome, to: toPage('home') }} />
      ) : (
        <Skeleton rows={3} />
      )}
    </Page>
  );
}
