import { Page } from '@/shared/ui';

export default function Index() {
  return <Page title="update">{null}</Page>;
}
