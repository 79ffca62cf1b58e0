import { useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Plan } from '@/shared/plans/plans.types';
import { queryClient } from '@/shared/state/query-client';
import { Box, Button, Card, Failure, Icon, Press, Sheet, showToast, Skeleton, Txt } from '@/shared/ui';
import { planKeys, plansApi } from '../api/plans';
import { plans } from '../locales/plans';

const words = plans.joint;
const COMMA = words.comma;

/** Tiny units may file together: one of them writes for the others. */
export function Joint({ plan }: { readonly plan: Plan }) {
  const [open, setOpen] = useState(false);
  if (plan.form !== 'short') return null;
  const names = plan.jointWith.map(({ unitName }) => unitName).join(COMMA);
  return (
    <Card className="ax-plans-note">
      <Txt as="h2" size={3}>
        {words.title}
      </Txt>
      <Txt as="p" size={5} tone="soft" className="ax-gap-2">
        {names === '' ? words.none : words.with(names)}
      </Txt>
      <Box className="ax-gap-3">
        <Button kind="quiet" small onPress={() => setOpen(true)}>
          {words.choose}
        </Button>
      </Box>
      <Sheet id="joint" open={open} title={words.choose} onClose={() => setOpen(false)}>
        <Candidates plan={plan} onDone={() => setOpen(false)} />
      </Sheet>
    </Card>
  );
}

function Candidates({ plan, onDone }: { readonly plan: Plan; readonly onDone: () => void }) {
  const candidates = useQuery({
    queryKey: [...planKeys.plan(plan.planId), 'joint'],
    queryFn: () => plansApi.jointCandidates(plan.planId),
  });
  const [chosen, setChosen] = useState(plan.jointWith.map(({ unitId }) => unitId));
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => plansApi.fileTogether(plan.planId, chosen),
    onSuccess: (changed) => {
      queryClient.setQueryData(planKeys.plan(plan.planId), changed);
      showToast(words.saved);
      onDone();
    },
  });
  if (candidates.isPending) return <Skeleton rows={2} className="ax-gap-4" />;
  const known = [
    ...plan.jointWith,
    ...(candidates.data ?? []).filter((each) => !plan.jointWith.some(({ unitId }) => unitId === each.unitId)),
  ];
  const turn = (unitId: string): void =>
    setChosen(chosen.includes(unitId) ? chosen.filter((each) => each !== unitId) : [...chosen, unitId]);
  const problem = error ?? candidates.error;
  return (
    <Box className="ax-gap-4">
      {known.length === 0 && <Txt as="p">{words.noCandidates}</Txt>}
      {known.map(({ unitId, unitName }) => (
        <Press
          key={unitId}
          role="checkbox"
          checked={chosen.includes(unitId)}
          className="ax-option"
          onPress={() => turn(unitId)}
        >
          <Txt as="span" className="ax-grow">
            {unitName}
          </Txt>
          <Icon name="check" className="ax-option-check" />
        </Press>
      ))}
      <Failure error={problem} />
      {known.length > 0 && (
        <Button className="ax-gap-5" busy={isPending} onPress={() => mutate()}>
          {words.save}
        </Button>
      )}
    </Box>
  );
}
