import { Page } from '@/shared/ui';

export default function Index() {
  return <Page title="join-unit">{null}</Page>;
}
