import { useQuery } from '@tanstack/react-query';
import { DifferenceCard } from '@/shared/plans/difference-card';
import { Box, ChoiceField, ErrorState, Note, Skeleton, Txt } from '@/shared/ui';
import { planKeys, plansApi } from '../api/plans';
import { plans } from '../locales/plans';

const words = plans.versions;

interface DifferencesProps {
  readonly planId: string;
  /** number of the newest submission */
  readonly newest: number;
  readonly from: number;
  readonly to: number;
  readonly onChoose: (versions: { readonly from: number; readonly to: number }) => void;
}

/** What changed between two versions: the words before and after, one below the other. */
export function Differences({ planId, newest, from, to, onChoose }: DifferencesProps) {
  const differences = useQuery({
    queryKey: planKeys.differences(planId, from, to),
    queryFn: () => plansApi.differences(planId, from, to),
    enabled: from < to,
  });
  const numbers = Array.from({ length: newest }, (_, index) => index + 1);
  const option = (number: number) => ({ value: String(number), label: words.number(number) });
  return (
    <Box className="ax-gap-5">
      <Txt as="h2">{words.chooseTwo}</Txt>
      {newest > 2 && (
        <Box className="ax-plans-two ax-gap-3">
          <ChoiceField
            id="diff-from"
            label={words.from}
            options={numbers.filter((number) => number < to).map(option)}
            value={String(from)}
            onChange={(chosen) => onChoose({ from: Number(chosen), to })}
          />
          <ChoiceField
            id="diff-to"
            label={words.to}
            options={numbers.filter((number) => number > from).map(option)}
            value={String(to)}
            onChange={(chosen) => onChoose({ from, to: Number(chosen) })}
          />
        </Box>
      )}
      <Txt as="p" size={5} tone="soft" className="ax-gap-2">
        {words.differences(from, to)}
      </Txt>
      {differences.isPending && <Skeleton rows={3} className="ax-gap-3" />}
      {differences.isError && (
        <Box className="ax-gap-3">
          <ErrorState error={differences.error} onRetry={() => void differences.refetch()} />
        </Box>
      )}
      {differences.data?.length === 0 && (
        <Box className="ax-gap-3">
          <Note>{words.same}</Note>
        </Box>
      )}
      {differences.data?.map((difference) => (
        <DifferenceCard
          key={`${difference.section} ${difference.measureId ?? ''} ${difference.field ?? ''} ${difference.kind}`}
          difference={difference}
        />
      ))}
    </Box>
  );
}
