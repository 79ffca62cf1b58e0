import { useEffect } from 'react';
import { requireSessionHere } from '@/app/session';
import { planWords } from '@/shared/locales/plans';
import { now } from '@/shared/platform/clock';
import { deadlineOf } from '@/shared/plans/deadline';
import type { PlanSummary } from '@/shared/plans/plans.types';
import { StateChips } from '@/shared/plans/state-chip';
import { isNotAllowed } from '@/shared/request/refusal';
import { instantWords } from '@/shared/time/business-time';
import { EmptyState, ErrorState, List, Page, Row, Skeleton, toPage } from '@/shared/ui';
import { plans } from '../../locales/plans';
import { useMyPlans } from '../../model/filling';
import '../../plans.css';

const words = plans.list;

/** The plans of one's unit, newest year first. */
export default function PlansPage() {
  useEffect(() => void requireSessionHere('plans'), []);
  const list = useMyPlans();
  const refused = isNotAllowed(list.error);
  return (
    <Page title={words.title}>
      {list.isPending && <Skeleton rows={3} />}
      {list.isError && !refused && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {(refused || list.data?.length === 0) && (
        <EmptyState
          art="empty-search"
          text={refused ? words.notFor : words.empty}
          action={{ label: words.home, to: toPage('home') }}
        />
      )}
      {list.data && list.data.length > 0 && (
        <List label={words.title}>
          {list.data.map((plan) => (
            <Row
              key={plan.planId}
              icon="file-plan"
              title={planWords.yearOf(plan.year)}
              sub={[plan.unitName, ...standing(plan)]}
              foot={<StateChips plan={plan} />}
              to={toPage('plan', { planId: plan.planId })}
            />
          ))}
        </List>
      )}
    </Page>
  );
}

/** Whoever still has to write reads the deadline; whoever has filed, when it arrived. */
function standing({ state, form, dueAt, submittedAt }: PlanSummary): readonly string[] {
  if (form === 'joint') return [words.joint];
  if (state === 'not-started' || state === 'draft' || state === 'returned') {
    const { until, left } = deadlineOf(dueAt, now());
    return words.dueOn(until, left);
  }
  return submittedAt === null ? [] : [words.submittedOn(instantWords(submittedAt))];
}
