import { tabs } from '@/shared/locales/tabs';
import { Page } from '@/shared/ui';

export default function Index() {
  return (
    <Page title={tabs.assessments} tab="assessments">
      {null}
    </Page>
  );
}
