import { useEffect } from 'react';
import { requireSessionHere, useSession } from '@/app/session';
import { planWords } from '@/shared/locales/plans';
import { isNotAllowed } from '@/shared/request/refusal';
import { dayOf, dayWords } from '@/shared/time/business-time';
import { Button, Chip, EmptyState, ErrorState, List, Page, Row, Skeleton, toPage } from '@/shared/ui';
import type { PlanYear } from '@/shared/plans/plans.types';
import { useYears } from '../../api/plan-staff';
import { planStaff } from '../../locales/plan-staff';
import { isCounty } from '../../model/authority';
import { filedOf, totalOf } from '../../model/counts';
import '../../plan-staff.css';

const words = planStaff.years;
const TONES = { draft: 'accent', open: 'plain', closed: 'good' } as const;

/** Every year in which units file. */
export default function PlanYearsPage() {
  useEffect(() => void requireSessionHere('planYears'), []);
  const county = useSession(({ account }) => isCounty(account));
  const years = useYears();
  const refused = isNotAllowed(years.error);
  return (
    <Page
      title={words.title}
      bar={county && years.data ? <Button to={toPage('planYearSettings', {})}>{words.open}</Button> : undefined}
    >
      {years.isPending && <Skeleton rows={3} />}
      {years.isError && !years.data && !refused && (
        <ErrorState error={years.error} onRetry={() => void years.refetch()} />
      )}
      {(refused || years.data?.length === 0) && (
        <EmptyState
          art="empty-search"
          text={refused ? words.notFor : county ? words.empty : words.emptyStaff}
          action={county ? undefined : { label: words.home, to: toPage('home') }}
        />
      )}
      {years.data && years.data.length > 0 && (
        <List label={words.title}>
          {years.data.map((year) => (
            <YearRow key={year.year} year={year} />
          ))}
        </List>
      )}
    </Page>
  );
}

function YearRow({ year: { year, state, dueAt, counts } }: { readonly year: PlanYear }) {
  const due = words.due(dayWords(dayOf(dueAt), year));
  return (
    <Row
      icon="calendar"
      title={planWords.yearOf(year)}
      sub={state === 'draft' ? due : [words.filed(filedOf(counts), totalOf(counts)), due]}
      foot={<Chip tone={TONES[state]}>{words.states[state]}</Chip>}
      to={
        state === 'draft'
          ? toPage('planYearSettings', { year: String(year) })
          : toPage('planYear', { year: String(year) })
      }
    />
  );
}
