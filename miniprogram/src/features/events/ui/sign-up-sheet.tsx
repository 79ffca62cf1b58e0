import { useState } from 'react';
import { useSession } from '@/app/session';
import { ApiError } from '@/shared/request';
import { Box, Choices, Field, Sheet } from '@/shared/ui';
import type { EventDetail } from '../api/events';
import { events } from '../locales/events';
import { useSignUp } from '../model/use-event';

const words = events.sheet;
const LONGEST_NAME = 20;

interface SignUpSheetProps {
  readonly event: EventDetail;
  /** joins the waiting list instead */
  readonly queue: boolean;
  readonly onClose: () => void;
}

/** Asks for a name and signs up. When the last seat went meanwhile, the same sheet offers the waiting list. */
export function SignUpSheet({ event, queue, onClose }: SignUpSheetProps) {
  const { nickOnly } = event;
  const nickname = useSession(({ account }) => account?.nickname ?? '');
  const [name, setName] = useState(nickOnly ? nickname : '');
  const [missing, setMissing] = useState(false);
  const { mutate, isPending, error } = useSignUp(event.eventId, onClose);
  const lostRace = error instanceof ApiError && error.code === 'EVENT_FULL';
  const waiting = queue || lostRace;
  const send = (): void => {
    const typed = name.trim();
    setMissing(typed === '');
    if (typed !== '' && !isPending) mutate({ name: typed, waitIfFull: waiting });
  };
  return (
    <Sheet id="sign-up" open title={waiting ? words.queueTitle : words.title} onClose={onClose}>
      <Box className="ax-gap-4">
        <Field
          id="sign-up-name"
          label={nickOnly ? words.nickname : words.name}
          hint={nickOnly ? words.nicknameHint : words.nameHint}
          value={name}
          onChange={setName}
          maxLength={LONGEST_NAME}
          autoComplete={nickOnly ? 'nickname' : 'name'}
          onEnter={send}
          error={missing ? (nickOnly ? words.nicknameMissing : words.nameMissing) : null}
        />
      </Box>
      <Choices
        error={error}
        tone={lostRace ? 'notice' : 'serious'}
        back={words.later}
        onBack={onClose}
        confirm={isPending ? words.busy : waiting ? words.confirmQueue : words.confirm}
        onConfirm={send}
        busy={isPending}
      />
    </Sheet>
  );
}
