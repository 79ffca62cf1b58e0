import { useState } from 'react';
import { requireSession, useSession } from '@/app/session';
import { useCounty } from '@/shared/api/queries';
import { ui } from '@/shared/locales/ui';
import { go } from '@/shared/navigation';
import { openLink } from '@/shared/platform/open-link';
import { Box, Button, Note, showToast } from '@/shared/ui';
import type { EventDetail } from '../api/events';
import { events } from '../locales/events';
import type { Offer } from '../model/offer';
import { CancelSheet } from './cancel-sheet';
import { SignUpSheet } from './sign-up-sheet';

const words = events.event;

interface EventBarProps {
  readonly event: EventDetail;
  readonly offer: Offer;
}

/** At the thumb: how one stands here, and the one thing to do. */
export function EventBar({ event, offer }: EventBarProps) {
  const { eventId, link } = event;
  const signedIn = useSession(({ status }) => status === 'signed-in');
  const [sheet, setSheet] = useState<'sign-up' | 'leave' | null>(null);
  const close = (): void => setSheet(null);
  const begin = async (): Promise<void> => {
    if (await requireSession('event', { eventId })) setSheet('sign-up');
  };
  const { note, action, leave } = offer;
  return (
    <>
      {note && (
        <Note tone={note.tone} live="polite">
          {note.text}
        </Note>
      )}
      {link !== null && (
        <Button className="ax-gap-3" icon="audio-play" onPress={() => void enter(link)}>
          {words.link}
        </Button>
      )}
      {action === 'join-unit' && (
        <Button className="ax-gap-3" onPress={() => void join(eventId)}>
          {words.joinUnit}
        </Button>
      )}
      {action !== null && action !== 'join-unit' && (
        <Button className={note ? 'ax-gap-3' : undefined} onPress={() => void begin()}>
          {{ 'sign-up': words.signUp, queue: words.queue, ask: words.ask }[action]}
        </Button>
      )}
      {leave === 'phone' && <LateCancel />}
      {(leave === 'sign-up' || leave === 'queue') && (
        <Button kind="quiet" className="ax-gap-3" onPress={() => setSheet('leave')}>
          {leave === 'queue' ? words.leaveQueue : words.cancel}
        </Button>
      )}
      {sheet === 'sign-up' && signedIn && <SignUpSheet event={event} queue={action === 'queue'} onClose={close} />}
      {sheet === 'leave' && <CancelSheet eventId={eventId} queue={leave === 'queue'} onClose={close} />}
    </>
  );
}

async function enter(link: string): Promise<void> {
  if (!(await openLink(link))) showToast(ui.linkCopied);
}

async function join(eventId: string): Promise<void> {
  if (await requireSession('event', { eventId })) await go('joinUnit', {});
}

/** Too late to cancel by oneself: whom to tell. */
function LateCancel() {
  const phone = useCounty().data?.unionPhone;
  return (
    <Box className="ax-gap-3">
      <Note>{words.cancelLate}</Note>
      {phone !== undefined && phone !== '' && (
        <Button kind="quiet" icon="phone" tel={phone} className="ax-gap-3">
          {words.call(phone)}
        </Button>
      )}
    </Box>
  );
}
