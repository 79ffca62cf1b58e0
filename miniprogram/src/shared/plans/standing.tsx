import { planWords } from '../locales/plans';
import { instantWords } from '../time/business-time';
import { Box, Card, classNames, Txt } from '../ui';
import type { Plan, ReviewStep } from './plans.types';

const words = planWords.standing;

/** How far a plan has come: handed in, the first reviewer, the county. */
export function Standing({ plan }: { readonly plan: Plan }) {
  const last = plan.submissions[plan.submissions.length - 1];
  return (
    <Card className="ax-plan-standing">
      <Txt as="h2" size={3}>
        {words.title}
      </Txt>
      <Box as="ol" className="ax-gap-3">
        {last && <Point done name={words.submitted} said={instantWords(last.submittedAt)} />}
        {plan.reviewSteps.map((step) => (
          <Point
            key={step.stage}
            done={step.outcome === 'pass' || step.outcome === 'skipped'}
            waits={step.outcome === null && step.stage === plan.reviewer}
            name={planWords.reviewers[step.stage]}
            said={saidOf(step, step.stage === plan.reviewer)}
          />
        ))}
      </Box>
    </Card>
  );
}

function saidOf({ outcome, by, at }: ReviewStep, isNext: boolean): string {
  if (outcome === null) return isNext ? words.waiting : words.notYet;
  const what = words.outcomes[outcome];
  return outcome === 'skipped' ? what : [what, by ?? '', at === null ? '' : instantWords(at)].join(' ').trim();
}

interface PointProps {
  readonly done: boolean;
  readonly waits?: boolean;
  readonly name: string;
  readonly said: string;
}

function Point({ done, waits, name, said }: PointProps) {
  return (
    <Box as="li" className={classNames('ax-plan-point', done && 'ax-plan-point-done', waits && 'ax-plan-point-next')}>
      <Box className="ax-plan-dot" hidden />
      <Box className="ax-grow">
        <Txt as="p" strong={done || waits}>
          {name}
        </Txt>
        <Txt as="p" size={5} tone="soft">
          {said}
        </Txt>
      </Box>
    </Box>
  );
}
