import { Page } from '@/shared/ui';

export default function Index() {
  return <Page title="question">{null}</Page>;
}
