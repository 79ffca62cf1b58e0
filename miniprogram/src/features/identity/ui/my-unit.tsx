import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { loadAccount } from '@/app/session';
import type { Membership } from '@/shared/api/types';
import { errorText } from '@/shared/request/error-text';
import { Box, Button, ButtonPair, Card, Clauses, Note, Sheet, showToast, toPage, Txt } from '@/shared/ui';
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
        {error && (
          <Box className="ax-gap-3">
            <Note tone="serious" live="assertive">
              {errorText(error)}
            </Note>
          </Box>
        )}
        <Box className="ax-gap-5">
          <ButtonPair>
            <Button kind="quiet" onPress={() => setLeaving(false)}>
              {words.stay}
            </Button>
            <Button kind="quiet" onPress={() => mutate()} busy={isPending}>
              {words.leave}
            </Button>
          </ButtonPair>
        </Box>
      </Sheet>
    </>
  );
}
