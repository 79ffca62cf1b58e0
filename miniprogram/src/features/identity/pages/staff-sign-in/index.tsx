import { Page } from '@/shared/ui';

export default function Index() {
  return <Page title="staff-sign-in">{null}</Page>;
}
