import { tabs } from '@/shared/locales/tabs';
import { EmptyState, Page, toPage } from '@/shared/ui';
import { learn } from './locales/learn';

/** Until there are courses this says so, instead of offering a search that finds nothing. */
export default function LearnPage() {
  return (
    <Page title={tabs.learn} tab="learn">
      <EmptyState art="empty-search" text={learn.empty} action={{ label: learn.toHome, to: toPage('home') }} />
    </Page>
  );
}
