import type { PlanState } from '@anxin/contracts';
import { planWords } from '../locales/plans';
import { Box, Chip } from '../ui';
import type { PlanSummary } from './plans.types';

const TONES = {
  'not-started': 'accent',
  draft: 'accent',
  returned: 'notice',
  submitted: 'plain',
  passed: 'plain',
  approved: 'good',
} as const satisfies Record<PlanState, string>;

/** Where a plan stands, with a word for whatever is unusual about it. */
export function StateChips({ plan }: { readonly plan: Pick<PlanSummary, 'state' | 'late' | 'extended'> }) {
  return (
    <Box className="ax-plan-chips">
      <Chip tone={TONES[plan.state]}>{planWords.states[plan.state]}</Chip>
      {plan.late && <Chip tone="notice">{planWords.late}</Chip>}
      {plan.extended && <Chip tone="plain">{planWords.extended}</Chip>}
    </Box>
  );
}
