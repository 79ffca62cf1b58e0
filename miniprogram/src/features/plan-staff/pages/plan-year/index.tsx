import { useEffect } from 'react';
import { requireSessionHere, useSession } from '@/app/session';
import { planWords } from '@/shared/locales/plans';
import { replace, usePageParams } from '@/shared/navigation';
import { now } from '@/shared/platform/clock';
import { deadlineOf } from '@/shared/plans/deadline';
import { isGone } from '@/shared/request/refusal';
import {
  Box,
  Button,
  Clauses,
  EmptyState,
  ErrorState,
  FileButton,
  List,
  Page,
  Row,
  Skeleton,
  toPage,
} from '@/shared/ui';
import type { YearSummary } from '@/shared/plans/plans.types';
import { planStaffApi, useYearSummary } from '../../api/plan-staff';
import { planStaff } from '../../locales/plan-staff';
import { isCounty } from '../../model/authority';
import { filedOf } from '../../model/counts';
import { Bars } from '../../ui/bars';
import { Doors } from '../../ui/doors';
import '../../plan-staff.css';

const words = planStaff.year;

/** Who has filed and who has not, at a glance: the whole county, or one's own townships. */
export default function PlanYearPage() {
  const params = usePageParams<'planYear'>();
  const year = Number(params.year ?? 0);
  useEffect(() => {
    if (year > 0) void requireSessionHere('planYear', { year: String(year) });
    else void replace('planYears');
  }, [year]);
  const summary = useYearSummary(year);
  const county = useSession(({ account }) => isCounty(account));
  const gone = isGone(summary.error);
  return (
    <Page title={words.title(year)} wide>
      {summary.isPending && <Skeleton rows={5} />}
      {gone && (
        <EmptyState
          art="empty-search"
          text={words.missing}
          action={{ label: words.toYears, to: toPage('planYears') }}
        />
      )}
      {summary.isError && !gone && !summary.data && (
        <ErrorState error={summary.error} onRetry={() => void summary.refetch()} />
      )}
      {summary.data && summary.data.total === 0 && (
        <EmptyState art="empty-search" text={words.none} action={{ label: words.toYears, to: toPage('planYears') }} />
      )}
      {summary.data && summary.data.total > 0 && <Overview summary={summary.data} county={county} />}
    </Page>
  );
}

function Overview({ summary, county }: { readonly summary: YearSummary; readonly county: boolean }) {
  const { counts, total, byKind, byRegion, dueAt } = summary;
  const year = String(summary.year);
  const { until, left } = deadlineOf(dueAt, now());
  return (
    <>
      <Clauses size={5} tone="soft" className="ax-plan-staff-due" text={[`${until}${planWords.comma}`, left]} />
      <Box className="ax-plan-staff-columns">
        <Box>
          <Doors filed={filedOf(counts)} total={total} />
          <Box className="ax-gap-3">
            <List label={words.title(summary.year)}>
              <Row
                title={words.waitingFirst}
                value={words.units(counts.submitted)}
                to={toPage('planList', { year, state: 'submitted' })}
              />
              <Row
                title={words.waitingCounty}
                value={words.units(counts.passed)}
                to={toPage('planList', { year, state: 'passed' })}
              />
              <Row
                title={words.returned}
                value={words.units(counts.returned)}
                to={toPage('planList', { year, state: 'returned' })}
              />
              <Row
                title={words.approved}
                value={words.units(counts.approved)}
                to={toPage('planList', { year, state: 'approved' })}
              />
              <Row
                title={words.late}
                value={words.units(counts.late)}
                to={toPage('planList', { year, late: 'true' })}
              />
            </List>
          </Box>
          <Button kind="quiet" className="ax-gap-3" to={toPage('planList', { year })}>
            {words.all}
          </Button>
          <Box className="ax-gap-3">
            <FileButton icon="data" path={planStaffApi.sheetPath(summary.year)} name={words.sheetName(summary.year)}>
              {words.sheet}
            </FileButton>
          </Box>
          {county && (
            <Button kind="text" className="ax-gap-2" to={toPage('planYearSettings', { year })}>
              {words.settings}
            </Button>
          )}
        </Box>
        <Box>
          <Bars
            title={words.byKind}
            bars={byKind.map((counted) => ({
              key: counted.kind,
              name: planWords.kinds[counted.kind],
              counts: counted,
              total: counted.total,
              to: toPage('planList', { year, kind: counted.kind }),
            }))}
          />
          <Bars
            title={words.byRegion}
            bars={byRegion.map((counted) => ({
              key: counted.regionId,
              name: counted.regionName,
              counts: counted,
              total: counted.total,
              to: toPage('planList', { year, regionId: counted.regionId }),
            }))}
          />
        </Box>
      </Box>
    </>
  );
}
