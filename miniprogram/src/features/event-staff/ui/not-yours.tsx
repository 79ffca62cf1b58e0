import { EmptyState, Page, Skeleton, toPage } from '@/shared/ui';
import { useSession } from '@/app/session';
import { eventStaff } from '../locales/event-staff';

interface NotYoursProps {
  readonly title: string;
  readonly text: readonly string[];
}

/** A page of work, opened by somebody whose work it is not. */
export function NotYours({ title, text }: NotYoursProps) {
  const signedIn = useSession(({ status }) => status === 'signed-in');
  return (
    <Page title={title}>
      {signedIn ? (
        <EmptyState art="empty-search" text={text} action={{ label: eventStaff.form.toHome, to: toPage('home') }} />
      ) : (
        <Skeleton rows={3} />
      )}
    </Page>
  );
}
