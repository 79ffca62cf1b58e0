import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { loadAccount } from '@/app/session';
import type { Membership } from '@/shared/api/types';
import { Button, Card, Choices, Clauses, Sheet, showToast, toPage, Txt } from '@/shared/ui';
import { identityApi } from '../api/identity';
import { identity } from '../locales/identity';

const words = identity.join;

export function MyUnit({ membership }: { readonly membership: Membership }) {
  const [leaving, setLeaving] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await identityApi.leave(membership.membershipId);
      await loadAccount();
    },
    onSuccess: () => showToast(words.left),
  });
  return (
    <>
      <Card>
        <Txt as="h2">{membership.unitName}</Txt>
        <Clauses size={5} tone="soft" className="ax-gap-2" text={words.mineText} />
      </Card>
      <Button kind="quiet" className="ax-gap-5" onPress={() => setLeaving(true)}>
        {words.leave}
      </Button>
      <Button kind="text" className="ax-gap-3" to={toPage('acceptInvitation', {})}>
        {words.invitation}
      </Button>
      <Sheet id="leave-unit" open={leaving} title={words.leaveTitle} onClose={() => setLeaving(false)}>
        <Txt as="p" className="ax-gap-2">
          {words.leaveText}
        </Txt>
        <Choices
          error={error}
          back={words.stay}
          onBack={() => setLeaving(false)}
          confirm={words.leave}
          onConfirm={() => mutate()}
          busy={isPending}
          even
        />
      </Sheet>
    </>
  );
}
