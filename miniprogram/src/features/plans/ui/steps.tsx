import { planWords } from '@/shared/locales/plans';
import { numberOf, STEPS, type Step } from '@/shared/plans/form';
import { Box, classNames, Icon, Press, Txt } from '@/shared/ui';
import { plans } from '../locales/plans';

const nameOf = (step: Step): string => (step === 'preview' ? planWords.preview : planWords.sections[step]);

interface StepsProps {
  readonly current: Step;
  /** steps in which nothing is missing */
  readonly done: readonly Step[];
  readonly onStep: (step: Step) => void;
}

/** The six steps; each can be opened at any time. */
export function Steps({ current, done, onStep }: StepsProps) {
  return (
    <Box as="nav" className="ax-plans-steps" label={plans.plan.steps}>
      {STEPS.map((step) => {
        const isDone = done.includes(step) && step !== current;
        return (
          <Press
            key={step}
            className={classNames(
              'ax-plans-step',
              isDone && 'ax-plans-step-done',
              step === current && 'ax-plans-step-current',
            )}
            label={plans.plan.stepSpoken(
              numberOf(step),
              nameOf(step),
              step === current ? 'current' : isDone ? 'done' : 'open',
            )}
            onPress={() => onStep(step)}
          >
            <Box className="ax-plans-step-line" hidden />
            <Box className="ax-plans-step-name">
              {isDone ? (
                <Icon name="check" small className="ax-plans-step-check" />
              ) : (
                <Txt as="span" size={6} className="ax-plans-step-number ax-num">
                  {String(numberOf(step))}
                </Txt>
              )}
              <Txt as="span" size={6}>
                {nameOf(step)}
              </Txt>
            </Box>
          </Press>
        );
      })}
    </Box>
  );
}

/** [上一步] [下一步] below a step. */
export function StepLinks({ current, onStep }: Pick<StepsProps, 'current' | 'onStep'>) {
  const index = STEPS.indexOf(current);
  const previous = STEPS[index - 1];
  const next = STEPS[index + 1];
  return (
    <Box className="ax-plans-turns">
      {previous && (
        <Press className="ax-link" onPress={() => onStep(previous)}>
          <Icon name="back" small />
          <Txt as="span" size={5}>
            {plans.plan.previous(nameOf(previous))}
          </Txt>
        </Press>
      )}
      {next && (
        <Press className="ax-link ax-plans-turns-next" onPress={() => onStep(next)}>
          <Txt as="span" size={5}>
            {plans.plan.next(nameOf(next))}
          </Txt>
          <Icon name="chevron" small />
        </Press>
      )}
    </Box>
  );
}
