import { planWords } from '../locales/plans';
import { Box, Card, Chip, Txt } from '../ui';
import { textOf } from './plan-sheet';
import type { PlanDifference } from './plans.types';

const words = planWords.difference;
const TONES = { added: 'good', removed: 'notice', changed: 'plain' } as const;

/** One place that changed from one version to another: the words before and after. */
export function DifferenceCard({ difference }: { readonly difference: PlanDifference }) {
  const { kind, label, field, before, after } = difference;
  return (
    <Card className="ax-plan-difference">
      <Box className="ax-plan-difference-head">
        <Txt as="h3" size={4} className="ax-grow">
          {label}
        </Txt>
        <Chip tone={TONES[kind]}>{words[kind]}</Chip>
      </Box>
      {kind !== 'added' && (
        <Box className="ax-plan-before">
          <Txt as="p" size={6} tone="soft">
            {words.before}
          </Txt>
          <Txt as="p" className="ax-plan-value">
            {textOf(field ?? '', before) ?? words.nothing}
          </Txt>
        </Box>
      )}
      {kind !== 'removed' && (
        <Box className="ax-plan-after">
          <Txt as="p" size={6} tone="soft">
            {words.after}
          </Txt>
          <Txt as="p" className="ax-plan-value">
            {textOf(field ?? '', after) ?? words.nothing}
          </Txt>
        </Box>
      )}
    </Card>
  );
}
