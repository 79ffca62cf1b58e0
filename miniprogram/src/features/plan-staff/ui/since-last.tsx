import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { DifferenceCard } from '@/shared/plans/difference-card';
import type { Plan } from '@/shared/plans/plans.types';
import { Box, Button, Card, Txt } from '@/shared/ui';
import { planStaffApi, planStaffKeys } from '../api/plan-staff';
import { planStaff } from '../locales/plan-staff';

const words = planStaff.review;

/** What the unit changed since the version that was sent back. */
export function SinceLast({ plan }: { readonly plan: Plan }) {
  const [open, setOpen] = useState(false);
  const again = plan.version > 1;
  const differences = useQuery({
    queryKey: planStaffKeys.differences(plan.planId, plan.version),
    queryFn: () => planStaffApi.differences(plan.planId),
    enabled: again,
  });
  if (!again || !differences.data) return null;
  const { length: count } = differences.data;
  return (
    <Card className="ax-gap-3">
      <Txt as="p" strong>
        {count === 0 ? words.same : words.changes(count)}
      </Txt>
      {count > 0 && (
        <Box className="ax-gap-2">
          <Button kind="quiet" small expanded={open} onPress={() => setOpen(!open)}>
            {open ? words.hide : words.show}
          </Button>
        </Box>
      )}
      {open &&
        differences.data.map((difference) => (
          <DifferenceCard
            key={[difference.section, difference.measureId, difference.field, difference.kind].join(' ')}
            difference={difference}
          />
        ))}
    </Card>
  );
}
