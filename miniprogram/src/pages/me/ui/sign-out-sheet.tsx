import { useMutation } from '@tanstack/react-query';
import { signOut } from '@/app/session';
import { Box, Button, ButtonPair, Clauses, Sheet, showToast } from '@/shared/ui';
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
      <Clauses className="ax-gap-2" text={me.signOutText} />
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
