import { useMutation } from '@tanstack/react-query';
import { signOut } from '@/app/session';
import { Box, Button, ButtonPair, Sheet, showToast, Txt } from '@/shared/ui';
import { me } from '../locales/me';

export function SignOutSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { mutate, isPending } = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      onClose();
      showToast(me.signedOut);
    },
  });
  return (
    <Sheet id="sign-out" open={open} title={me.signOutTitle} onClose={onClose}>
      <Txt as="p" className="ax-gap-2">
        {me.signOutText}
      </Txt>
      <Box className="ax-gap-5">
        <ButtonPair>
          <Button kind="quiet" onPress={onClose}>
            {me.stay}
          </Button>
          <Button kind="quiet" onPress={() => mutate()} busy={isPending}>
            {me.signOutConfirm}
          </Button>
        </ButtonPair>
      </Box>
    </Sheet>
  );
}
