import { useEffect } from 'react';
import { requireSessionHere, useSession } from '@/app/session';
import { usePageParams } from '@/shared/navigation';
import { now } from '@/shared/platform/clock';
import { dayOf } from '@/shared/time/business-time';
import { EmptyState, ErrorState, Note, Page, Skeleton, toPage } from '@/shared/ui';
import { useYears } from '../../api/plan-staff';
import { planStaff } from '../../locales/plan-staff';
import { isCounty } from '../../model/authority';
import { formOf, newForm, openYears } from '../../model/settings';
import { SettingsForm } from '../../ui/settings-form';
import '../../plan-staff.css';

const words = planStaff.settings;

/** A year's deadline, reminders and who must file; without a year, a new one. */
export default function PlanYearSettingsPage() {
  const params = usePageParams<'planYearSettings'>();
  const wanted = Number(params.year ?? 0);
  useEffect(() => void requireSessionHere('planYearSettings', { year: params.year }), [params.year]);
  const county = useSession(({ account }) => account === null || isCounty(account));
  const years = useYears();
  const known = years.data?.find(({ year }) => year === wanted);
  const thisYear = Number(dayOf(now().toISOString()).slice(0, 4));
  const [firstOpen = thisYear] = openYears(thisYear, years.data?.map(({ year }) => year) ?? []);
  const title = known ? words.title(wanted) : words.newTitle;
  if (years.data && county && (known ?? wanted === 0)) {
    return (
      <SettingsForm
        key={known?.state ?? 'new'}
        title={title}
        known={known ?? null}
        initial={known ? formOf(known) : newForm(firstOpen)}
        years={openYears(
          thisYear,
          years.data.map(({ year }) => year),
        )}
      />
    );
  }
  return (
    <Page title={title}>
      {years.isPending && <Skeleton rows={5} />}
      {years.isError && <ErrorState error={years.error} onRetry={() => void years.refetch()} />}
      {years.data && !county && <Note icon="lock">{words.onlyCounty}</Note>}
      {years.data && county && (
        <EmptyState
          art="empty-search"
          text={planStaff.year.missing}
          action={{ label: planStaff.year.toYears, to: toPage('planYears') }}
        />
      )}
    </Page>
  );
}
