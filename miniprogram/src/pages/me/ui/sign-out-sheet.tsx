import { useMutation } from '@tanstack/react-query';
import { signOut } from '@/app/session';
import { Choices, Clauses, Sheet, showToast } from '@/shared/ui';
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
      <Choices
        back={me.stay}
        onBack={onClose}
        confirm={me.signOutConfirm}
        onConfirm={() => mutate()}
        busy={isPending}
        even
      />
    </Sheet>
  );
}
