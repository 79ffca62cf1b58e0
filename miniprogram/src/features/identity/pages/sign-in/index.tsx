import { usePageParams } from '@/shared/navigation';
import { Clauses, Page } from '@/shared/ui';
import { identity } from '../../locales/identity';
import { SignInMethods } from '../../ui/sign-in-methods';
import '../../identity.css';

export default function SignInPage() {
  const { next } = usePageParams<'signIn'>();
  return (
    <Page title={identity.signIn.title}>
      <Clauses tone="soft" text={identity.signIn.text} />
      <SignInMethods next={next} />
    </Page>
  );
}
