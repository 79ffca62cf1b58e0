import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { acceptSession } from '@/app/session';
import { go } from '@/shared/navigation';
import { errorText } from '@/shared/request/error-text';
import { Box, Button, Card, Field, Txt } from '@/shared/ui';
import { identityApi, type StaffChallenge } from '../api/identity';
import { identity } from '../locales/identity';
import { sixDigits } from '../model/codes';
import { Form, submits } from './form';
import { ScanPanel } from './scan-panel';

const words = identity.staff;

interface StaffSecondFactorProps {
  readonly challenge: StaffChallenge;
  readonly onRestart: () => void;
}

export function StaffSecondFactor({ challenge, onRestart }: StaffSecondFactorProps) {
  const done = (): void => void go('me');
  const { challengeId, methods } = challenge;
  const [lost, setLost] = useState(!methods.includes('totp') && !challenge.scan);
  return (
    <>
      {lost && <RecoveryForm challengeId={challengeId} onDone={done} />}
      {!lost && methods.includes('totp') && <CodeForm challengeId={challengeId} onDone={done} />}
      {methods.includes('recovery') && (
        <Button kind="text" className="ax-gap-3" onPress={() => setLost(!lost)}>
          {lost ? words.backToCode : words.noAuthenticator}
        </Button>
      )}
      {challenge.scan && (
        <Box className="ax-gap-5">
          <Card>
            <Txt as="h2">{words.orScan}</Txt>
            <ScanPanel ticket={challenge.scan} error={null} onRenew={onRestart} onDone={done} />
          </Card>
        </Box>
      )}
      <Button kind="text" className="ax-gap-3" onPress={onRestart}>
        {words.restart}
      </Button>
    </>
  );
}

function CodeForm({ challengeId, onDone }: { readonly challengeId: string; readonly onDone: () => void }) {
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (digits: string) => acceptSession(await identityApi.secondFactor(challengeId, digits)),
    onSuccess: onDone,
  });
  const submit = (): void => {
    const digits = sixDigits(code);
    setMissing(digits === null);
    if (digits !== null && !isPending) mutate(digits);
  };
  return (
    <Form onSubmit={submit}>
      <Field
        id="code"
        label={words.code}
        hint={words.secondText}
        type="digits"
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        maxLength={8}
        error={missing ? words.codeMissing : error ? errorText(error) : null}
      />
      <Button className="ax-gap-5" busy={isPending} {...submits(submit)}>
        {isPending ? words.busy : words.finish}
      </Button>
    </Form>
  );
}

function RecoveryForm({ challengeId, onDone }: { readonly challengeId: string; readonly onDone: () => void }) {
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (typed: string) => acceptSession(await identityApi.recover(challengeId, typed)),
    onSuccess: onDone,
  });
  const submit = (): void => {
    const typed = code.trim();
    setMissing(typed === '');
    if (typed !== '' && !isPending) mutate(typed);
  };
  return (
    <Form onSubmit={submit}>
      <Field
        id="recovery-code"
        label={words.recovery}
        hint={words.recoveryText}
        value={code}
        onChange={setCode}
        autoComplete="off"
        maxLength={20}
        error={missing ? words.recoveryMissing : error ? errorText(error) : null}
      />
      <Button className="ax-gap-5" busy={isPending} {...submits(submit)}>
        {isPending ? words.busy : words.finish}
      </Button>
    </Form>
  );
}
