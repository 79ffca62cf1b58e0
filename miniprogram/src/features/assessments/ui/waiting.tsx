import { useQuery } from '@tanstack/react-query';
import { go } from '@/shared/navigation';
import { useNetwork } from '@/shared/state/network';
import { Art, Box, Button, Clauses, toPage, Txt } from '@/shared/ui';
import { assessments } from '../locales/assessments';
import { definitions } from '../model/answering';
import type { OutboxEntry } from '../model/answering.types';
import { needsSafetyCard } from '../model/asking';
import { reopen, sendAgain } from '../model/attempt';
import { SafetyCard } from './safety-card';

const words = assessments.waiting;

interface WaitingProps {
  readonly entry: OutboxEntry;
  readonly sending: boolean;
}

/** A form that was handed in and has not arrived: on its way, waiting for a network, or refused. */
export function Waiting({ entry, sending }: WaitingProps) {
  const safety = useQuery({
    queryKey: ['safety', entry.submissionId],
    queryFn: async () => needsSafetyCard(await definitions.load(entry.assessmentId), entry.answers),
    gcTime: 0,
    retry: false,
  });
  return (
    <>
      {safety.data === true && <SafetyCard />}
      {entry.refusal ? (
        <Refused entry={entry} refusal={entry.refusal} sending={sending} />
      ) : (
        <Kept entry={entry} sending={sending} />
      )}
    </>
  );
}

function Kept({ entry, sending }: WaitingProps) {
  const online = useNetwork((state) => state.online);
  const onTheWay = sending && online;
  return (
    <Box className="ax-assessments-state" live="polite" role="status">
      <Art name="steam-cup" width={160} hidden />
      <Txt as="h2" className="ax-gap-4">
        {onTheWay ? words.sendingTitle : words.keptTitle}
      </Txt>
      <Clauses className="ax-gap-2" tone="soft" text={onTheWay ? words.sending : words.kept} />
      {!onTheWay && (
        <>
          <Txt as="p" size={5} tone="soft" className="ax-gap-2">
            {words.keptMore}
          </Txt>
          <Button className="ax-gap-5" onPress={() => void sendAgain(entry.submissionId)}>
            {words.retry}
          </Button>
          <Button kind="quiet" className="ax-gap-3" to={toPage('home')}>
            {words.home}
          </Button>
        </>
      )}
    </Box>
  );
}

interface RefusedProps extends WaitingProps {
  readonly refusal: { readonly code: string; readonly message: string };
}

function Refused({ entry, refusal, sending }: RefusedProps) {
  const consent = refusal.code === 'CONSENT_REQUIRED';
  return (
    <Box className="ax-assessments-state" live="assertive" role="alert">
      <Txt as="h2" className="ax-gap-4">
        {words.refusedTitle}
      </Txt>
      <Txt as="p" className="ax-gap-2">
        {refusal.message}
      </Txt>
      <Txt as="p" size={5} tone="soft" className="ax-gap-2">
        {words.refusedMore}
      </Txt>
      {consent ? (
        <Button className="ax-gap-5" onPress={() => void go('consent', { assessmentId: entry.assessmentId })}>
          {words.toConsent}
        </Button>
      ) : (
        <Button className="ax-gap-5" busy={sending} onPress={() => void sendAgain(entry.submissionId)}>
          {words.again}
        </Button>
      )}
      <Button kind="quiet" className="ax-gap-3" onPress={() => void reopen(entry)}>
        {words.toQuestions}
      </Button>
    </Box>
  );
}
