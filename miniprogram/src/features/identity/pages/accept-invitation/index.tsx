import { useEffect, useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { acceptAccount, requireSessionHere, useSession } from '@/app/session';
import { replace, usePageParams } from '@/shared/navigation';
import { errorText } from '@/shared/request/error-text';
import { Box, Button, Clauses, Field, Page, showToast, Skeleton, toPage } from '@/shared/ui';
import { identityApi } from '../../api/identity';
import { identity } from '../../locales/identity';
import { normaliseCode } from '../../model/codes';
import { Form, submits } from '../../ui/form';
import '../../identity.css';

const words = identity.invitation;

export default function AcceptInvitationPage() {
  const { code } = usePageParams<'acceptInvitation'>();
  const signedIn = useSession(({ status }) => status === 'signed-in');
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void requireSessionHere('acceptInvitation', { code });
  }, [code]);
  return <Page title={words.title}>{signedIn ? <InvitationForm code={code ?? ''} /> : <Skeleton rows={1} />}</Page>;
}

function InvitationForm({ code }: { readonly code: string }) {
  const [typed, setTyped] = useState(code);
  const [missing, setMissing] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: identityApi.acceptInvitation,
    onSuccess: (account) => {
      acceptAccount(account);
      showToast(words.accepted);
      return replace('roles');
    },
  });
  const submit = (): void => {
    const wanted = normaliseCode(typed);
    setMissing(wanted === '');
    if (wanted !== '' && !isPending) mutate(wanted);
  };
  return (
    <Form onSubmit={submit}>
      <Clauses tone="soft" text={words.text} />
      <Box className="ax-gap-5">
        <Field
          id="invitation-code"
          label={words.code}
          value={typed}
          onChange={setTyped}
          error={missing ? words.codeMissing : error ? errorText(error) : null}
        />
      </Box>
      <Button className="ax-gap-5" busy={isPending} {...submits(submit)}>
        {isPending ? words.busy : words.accept}
      </Button>
      <Button kind="text" className="ax-gap-3" to={toPage('joinUnit', {})}>
        {words.toUnit}
      </Button>
    </Form>
  );
}
