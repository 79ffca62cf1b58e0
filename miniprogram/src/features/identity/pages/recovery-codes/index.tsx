import { useEffect, useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { requireSessionHere, useSession } from '@/app/session';
import { errorText } from '@/shared/request/error-text';
import { isGone } from '@/shared/request/refusal';
import { queryClient } from '@/shared/state/query-client';
import {
  Box,
  Button,
  Card,
  Chip,
  Clauses,
  EmptyState,
  ErrorState,
  Field,
  Page,
  Skeleton,
  toPage,
  Txt,
} from '@/shared/ui';
import { identityApi } from '../../api/identity';
import { identity } from '../../locales/identity';
import { Form, submits } from '../../ui/form';
import '../../identity.css';

const words = identity.recoveryCodes;
const CREDENTIALS = ['staff-credentials'];

/** How many ways in are left when the authenticator is lost, and new ones against the password. */
export default function RecoveryCodesPage() {
  const signedIn = useSession(({ status }) => status === 'signed-in');
  useEffect(() => void requireSessionHere('recoveryCodes'), []);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const own = useQuery({
    queryKey: CREDENTIALS,
    queryFn: identityApi.credentials,
    enabled: signedIn,
    retry: false,
  });
  const gone = isGone(own.error);
  return (
    <Page title={words.title}>
      {own.isPending && <Skeleton rows={2} />}
      {gone && <EmptyState art="steam-cup" text={words.none} action={{ label: words.home, to: toPage('home') }} />}
      {own.isError && !gone && <ErrorState error={own.error} onRetry={() => void own.refetch()} />}
      {own.data && <Clauses size={5} tone="soft" text={words.text} />}
      {own.data && codes === null && (
        <>
          <Box className="ax-gap-3">
            <Chip tone="plain">{words.left(own.data.recoveryCodesLeft)}</Chip>
          </Box>
          <Renew onCodes={setCodes} />
        </>
      )}
      {codes !== null && <NewCodes codes={codes} onCopied={() => setCodes(null)} />}
    </Page>
  );
}

function Renew({ onCodes }: { readonly onCodes: (codes: readonly string[]) => void }) {
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => identityApi.renewRecoveryCodes(password),
    onSuccess: ({ codes }) => {
      void queryClient.invalidateQueries({ queryKey: CREDENTIALS });
      onCodes(codes);
    },
  });
  const submit = (): void => {
    setMissing(password === '');
    if (password !== '' && !isPending) mutate();
  };
  return (
    <Form onSubmit={submit}>
      <Txt as="p" size={5} tone="soft" className="ax-gap-4">
        {words.renewText}
      </Txt>
      <Box className="ax-gap-3">
        <Field
          id="recovery-password"
          label={words.password}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          error={missing ? words.passwordMissing : error ? errorText(error) : null}
        />
      </Box>
      <Button className="ax-gap-5" busy={isPending} {...submits(submit)}>
        {isPending ? words.busy : words.renew}
      </Button>
    </Form>
  );
}

function NewCodes({ codes, onCopied }: { readonly codes: readonly string[]; readonly onCopied: () => void }) {
  return (
    <Box className="ax-gap-4">
      <Card>
        <Clauses text={words.once} />
        <Box as="ul" className="ax-identity-codes ax-gap-3">
          {codes.map((code) => (
            <Box key={code} as="li" className="ax-identity-code">
              <Txt as="span" className="ax-num">
                {code}
              </Txt>
            </Box>
          ))}
        </Box>
      </Card>
      <Button className="ax-gap-5" onPress={onCopied}>
        {words.copied}
      </Button>
    </Box>
  );
}
