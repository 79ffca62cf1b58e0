import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { errorText } from '@/shared/request/error-text';
import { Button, Field } from '@/shared/ui';
import { identityApi, type StaffChallenge } from '../api/identity';
import { identity } from '../locales/identity';
import { Form, submits } from './form';

const words = identity.staff;

export function StaffPassword({ onChallenge }: { readonly onChallenge: (challenge: StaffChallenge) => void }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => identityApi.staff(name.trim(), password),
    onSuccess: onChallenge,
  });
  const submit = (): void => {
    const incomplete = name.trim() === '' || password === '';
    setMissing(incomplete);
    if (!incomplete && !isPending) mutate();
  };
  const problem = missing ? words.missing : error ? errorText(error) : null;
  return (
    <Form onSubmit={submit}>
      <Field id="account" label={words.account} value={name} onChange={setName} autoComplete="username" />
      <Field
        id="password"
        label={words.password}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        error={problem}
      />
      <Button className="ax-gap-5" busy={isPending} {...submits(submit)}>
        {isPending ? words.busy : words.next}
      </Button>
    </Form>
  );
}
