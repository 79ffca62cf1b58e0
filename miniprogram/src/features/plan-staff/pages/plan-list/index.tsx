import { useEffect, useState } from 'react';
import { PLAN_STATES, UNIT_KINDS, type PlanState, type UnitKind } from '@anxin/contracts';
import { requireSessionHere } from '@/app/session';
import { planWords } from '@/shared/locales/plans';
import { replace, usePageParams } from '@/shared/navigation';
import { StateChips } from '@/shared/plans/state-chip';
import type { PlanSummary } from '@/shared/plans/plans.types';
import { Box, EmptyState, Filter, List, Page, PagedList, Row, toPage } from '@/shared/ui';
import { usePlanList, useYearSummary, type ListFilter } from '../../api/plan-staff';
import { planStaff } from '../../locales/plan-staff';
import '../../plan-staff.css';

const words = planStaff.list;

const oneOf = <T extends string>(list: readonly T[], wanted: string | undefined): T | undefined =>
  list.find((each) => each === wanted);

/** Every plan of a year, narrowed by what one looks for. */
export default function PlanListPage() {
  const params = usePageParams<'planList'>();
  const year = Number(params.year ?? 0);
  const [filter, setFilter] = useState<ListFilter>({
    state: oneOf(PLAN_STATES, params.state),
    kind: oneOf(UNIT_KINDS, params.kind),
    regionId: params.regionId,
    late: oneOf(['true', 'false'] as const, params.late),
  });
  useEffect(() => {
    if (year > 0) void requireSessionHere('planList', { year: String(year) });
    else void replace('planYears');
  }, [year]);
  const list = usePlanList(year, filter);
  return (
    <Page title={words.title(year)}>
      <Filters year={year} filter={filter} onChange={setFilter} />
      <PagedList
        query={list}
        rows={5}
        empty={
          <EmptyState
            art="empty-search"
            text={words.empty}
            action={{ label: words.clear, onPress: () => setFilter({}) }}
          />
        }
      >
        {(items) => (
          <List label={words.title(year)}>
            {items.map((plan) => (
              <PlanRow key={plan.planId} plan={plan} />
            ))}
          </List>
        )}
      </PagedList>
    </Page>
  );
}

function PlanRow({ plan }: { readonly plan: PlanSummary }) {
  return (
    <Row
      title={plan.unitName}
      sub={[plan.regionName, planWords.kinds[plan.kind]]}
      foot={<StateChips plan={plan} />}
      to={toPage('planReview', { planId: plan.planId })}
    />
  );
}

interface FiltersProps {
  readonly year: number;
  readonly filter: ListFilter;
  readonly onChange: (filter: ListFilter) => void;
}

function Filters({ year, filter, onChange }: FiltersProps) {
  const regions = useYearSummary(year).data?.byRegion ?? [];
  return (
    <Box className="ax-filters ax-plan-staff-filters">
      <Filter<PlanState>
        label={words.state}
        all={words.allStates}
        options={PLAN_STATES.map((value) => ({ value, label: planWords.states[value] }))}
        value={filter.state ?? null}
        onChange={(state) => onChange({ ...filter, state: state ?? undefined })}
      />
      <Filter<UnitKind>
        label={words.kind}
        all={words.allKinds}
        options={UNIT_KINDS.map((value) => ({ value, label: planWords.kinds[value] }))}
        value={filter.kind ?? null}
        onChange={(kind) => onChange({ ...filter, kind: kind ?? undefined })}
      />
      <Filter<string>
        label={words.region}
        all={words.allRegions}
        options={regions.map(({ regionId, regionName }) => ({ value: regionId, label: regionName }))}
        value={filter.regionId ?? null}
        onChange={(regionId) => onChange({ ...filter, regionId: regionId ?? undefined })}
      />
      <Filter<'true' | 'false'>
        label={words.late}
        all={words.allLate}
        options={[
          { value: 'true', label: words.lateOptions.true },
          { value: 'false', label: words.lateOptions.false },
        ]}
        value={filter.late ?? null}
        onChange={(late) => onChange({ ...filter, late: late ?? undefined })}
      />
    </Box>
  );
}
