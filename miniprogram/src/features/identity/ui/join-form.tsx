import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { loadAccount } from '@/app/session';
import { errorText } from '@/shared/request/error-text';
import { Box, Button, Card, Choices, Clauses, Field, showToast, toPage, Txt } from '@/shared/ui';
import { identityApi, type JoinCodePreview } from '../api/identity';
import { identity } from '../locales/identity';
import { normaliseCode } from '../model/codes';
import { continueTo } from '../model/continue';
import { Form, submits } from './form';

const words = identity.join;

interface JoinFormProps {
  readonly code: string | undefined;
  readonly next: string | undefined;
}

/** A code, then the unit's name to recognise, and only then joining. It can always be skipped. */
export function JoinForm({ code, next }: JoinFormProps) {
  const [typed, setTyped] = useState(code ?? '');
  const [missing, setMissing] = useState(false);
  const preview = useMutation({ mutationFn: identityApi.joinCode });
  const look = (): void => {
    const wanted = normaliseCode(typed);
    setMissing(wanted === '');
    if (wanted !== '' && !preview.isPending) preview.mutate(wanted);
  };
  if (preview.data) {
    return <Found unit={preview.data} code={normaliseCode(typed)} next={next} onOther={preview.reset} />;
  }
  return (
    <Form onSubmit={look}>
      <Clauses tone="soft" text={words.text} />
      <Box className="ax-gap-5">
        <Field
          id="join-code"
          label={words.code}
          hint={words.codeHint}
          value={typed}
          onChange={setTyped}
          error={missing ? words.codeMissing : preview.error ? errorText(preview.error) : null}
        />
      </Box>
      <Button className="ax-gap-5" busy={preview.isPending} {...submits(look)}>
        {words.look}
      </Button>
      <Button kind="quiet" className="ax-gap-3" onPress={() => void continueTo(next)}>
        {words.skip}
      </Button>
      <Button kind="text" className="ax-gap-3" to={toPage('acceptInvitation', {})}>
        {words.invitation}
      </Button>
    </Form>
  );
}

interface FoundProps {
  readonly unit: JoinCodePreview;
  readonly code: string;
  readonly next: string | undefined;
  readonly onOther: () => void;
}

function Found({ unit, code, next, onOther }: FoundProps) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await identityApi.join(code);
      await loadAccount();
    },
    onSuccess: () => {
      showToast(words.joined);
      return next === undefined ? undefined : continueTo(next);
    },
  });
  return (
    <>
      <Card>
        <Txt as="p" size={5} tone="soft">
          {words.found}
        </Txt>
        <Txt as="h2" className="ax-gap-2">
          {unit.unitName}
        </Txt>
        <Txt as="p" size={5} tone="soft">
          {unit.regionName}
        </Txt>
      </Card>
      <Choices
        error={error}
        back={words.other}
        onBack={onOther}
        confirm={words.join}
        onConfirm={() => mutate()}
        busy={isPending}
      />
    </>
  );
}
