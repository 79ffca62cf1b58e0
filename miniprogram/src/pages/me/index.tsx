import { tabs } from '@/shared/locales/tabs';
import { Page } from '@/shared/ui';

export default function Index() {
  return (
    <Page title={tabs.me} tab="me">
      {null}
    </Page>
  );
}
