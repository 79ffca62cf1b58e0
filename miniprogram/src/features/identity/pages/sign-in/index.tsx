import { usePageParams } from '@/shared/navigation';
import { Page, Txt } from '@/shared/ui';
import { identity } from '../../locales/identity';
import { SignInMethods } from '../../ui/sign-in-methods';
import '../../identity.css';

export default function SignInPage() {
  const { next } = usePageParams<'signIn'>();
  return (
    <Page title={identity.signIn.title}>
      <Txt as="p" tone="soft">
        {identity.signIn.text}
      </Txt>
      <SignInMethods next={next} />
    </Page>
  );
}
