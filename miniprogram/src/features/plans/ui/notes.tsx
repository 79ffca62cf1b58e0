import { planWords } from '@/shared/locales/plans';
import type { Place, Plan } from '@/shared/plans/plans.types';
import { instantWords } from '@/shared/time/business-time';
import { Box, Button, ButtonPair, Icon, Txt } from '@/shared/ui';
import { plans } from '../locales/plans';
import { CONFLICT_FIRST } from '../model/delivery';
import { giveUp, tryAgain } from '../model/editing';
import type { Marks } from '../model/marks';
import type { PlanWork } from '../model/planning.types';

const words = plans.plan;

/** The reviewer's sentence, and how many remarks stand further in. */
export function ReturnedNote({ plan }: { readonly plan: Plan }) {
  const { returned } = plan;
  if (!returned) return null;
  return (
    <Box className="ax-plans-returned" role="group" label={planWords.states.returned}>
      <Txt as="p" strong className="ax-plans-returned-title">
        {plans.returned.title(returned.reason)}
      </Txt>
      <Txt as="p" size={5} className="ax-gap-2">
        {plans.returned.by(planWords.reviewers[returned.by], instantWords(returned.at))}
      </Txt>
      {returned.comments.length > 0 && (
        <Txt as="p" size={5}>
          {plans.returned.comments(returned.comments.length)}
        </Txt>
      )}
    </Box>
  );
}

interface QueueNoteProps {
  readonly plan: Plan;
  readonly work: PlanWork;
  readonly marks: Marks;
  readonly onGo: (place: Place) => void;
}

/** What waits to be sent, or was refused, and what can be done about it. */
export function QueueNote({ plan, work, marks, onGo }: QueueNoteProps) {
  const [firstConflict] = marks.conflicts;
  if (firstConflict) {
    return (
      <Box className="ax-plans-queue ax-plans-queue-notice" live="polite" role="status">
        <Txt as="p" className="ax-grow">
          {work.refusal?.code === CONFLICT_FIRST ? words.conflictFirst : plans.conflict.summary(marks.conflicts.length)}
        </Txt>
        <Button kind="quiet" small onPress={() => onGo(firstConflict)}>
          {words.look}
        </Button>
      </Box>
    );
  }
  if (work.refusal && work.refusal.code !== CONFLICT_FIRST) return <Refused planId={plan.planId} work={work} />;
  if (work.submit) {
    return (
      <Box className="ax-plans-queue" live="polite" role="status">
        <Icon name="offline" small className="ax-note-icon" />
        <Txt as="p" size={5} className="ax-grow">
          {words.queued}
        </Txt>
      </Box>
    );
  }
  return null;
}

function Refused({ planId, work }: { readonly planId: string; readonly work: PlanWork }) {
  const lost = Object.keys(work.sections).length > 0;
  const message = work.refusal?.message ?? '';
  return (
    <Box className="ax-plans-queue ax-plans-queue-notice" live="assertive" role="alert">
      <Box className="ax-grow">
        <Txt as="p">{lost ? words.notSaved(message) : words.refused(message)}</Txt>
        <Box className="ax-gap-3">
          <ButtonPair>
            <Button kind="quiet" small onPress={() => void tryAgain(planId)}>
              {words.tryAgain}
            </Button>
            <Button kind="quiet" small onPress={() => void giveUp(planId)}>
              {lost ? words.giveUp : words.close}
            </Button>
          </ButtonPair>
        </Box>
      </Box>
    </Box>
  );
}
