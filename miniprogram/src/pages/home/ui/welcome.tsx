import { Box, Button, Hero, Note, Txt } from '@/shared/ui';
import { home } from '../locales/home';
import { useWelcomeSignIn } from '../model/welcome-sign-in';

/** The very first opening: one picture, one sentence, and no need to sign in. */
export function Welcome({ onDone }: { readonly onDone: () => void }) {
  const { label, signIn, busy, failure } = useWelcomeSignIn(onDone);
  return (
    <Box className="ax-home-welcome">
      <Hero />
      <Txt as="p" size={1} strong className="ax-center ax-gap-5">
        {home.welcome.title}
      </Txt>
      <Txt as="p" tone="soft" className="ax-center ax-gap-2">
        {home.welcome.text}
      </Txt>
      <Box className="ax-push" />
      {failure !== null && (
        <Note tone="serious" live="assertive">
          {failure}
        </Note>
      )}
      <Button className="ax-gap-3" onPress={onDone}>
        {home.welcome.lookAround}
      </Button>
      <Button kind="quiet" className="ax-gap-3" onPress={signIn} busy={busy}>
        {label}
      </Button>
    </Box>
  );
}
