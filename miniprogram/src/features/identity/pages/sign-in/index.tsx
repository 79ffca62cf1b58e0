import { Page } from '@/shared/ui';

export default function Index() {
  return <Page title="sign-in">{null}</Page>;
}
