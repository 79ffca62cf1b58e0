import { useMutation } from '@tanstack/react-query';
import { wechatSignIn } from '@/app/session';
import { back } from '@/shared/navigation';
import { errorText } from '@/shared/request/error-text';
import { Art, Box, Button, Note, Txt } from '@/shared/ui';
import { identity } from '../locales/identity';
import { continueTo } from '../model/continue';

const words = identity.signIn;

/** In WeChat one press signs in. */
export function SignInMethods({ next }: { readonly next: string | undefined }) {
  const { mutate, isPending, error } = useMutation({ mutationFn: wechatSignIn, onSuccess: () => continueTo(next) });
  return (
    <>
      <Box className="ax-identity-picture">
        <Art name="door-lamp" width={200} />
      </Box>
      <Box className="ax-push" />
      {error && (
        <Note tone="serious" live="assertive">
          {errorText(error)}
        </Note>
      )}
      <Button className="ax-gap-3" onPress={() => mutate()} busy={isPending}>
        {isPending ? words.busy : words.wechat}
      </Button>
      <Txt as="p" size={5} tone="soft" className="ax-center ax-gap-2">
        {words.wechatNote}
      </Txt>
      <Button kind="text" className="ax-gap-2" onPress={() => void back()}>
        {words.later}
      </Button>
    </>
  );
}
