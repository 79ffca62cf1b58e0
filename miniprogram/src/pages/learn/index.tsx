import { tabs } from '@/shared/locales/tabs';
import { Page } from '@/shared/ui';

export default function Index() {
  return (
    <Page title={tabs.learn} tab="learn">
      {null}
    </Page>
  );
}
