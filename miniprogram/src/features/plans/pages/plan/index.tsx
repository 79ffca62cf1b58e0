import { useEffect } from 'react';
import { useDidShow } from '@tarojs/taro';
import { requireSessionHere, useSession } from '@/app/session';
import { replace, usePageParams } from '@/shared/navigation';
import { isGone } from '@/shared/request/refusal';
import { EmptyState, ErrorState, Page, Skeleton, toPage } from '@/shared/ui';
import { plans } from '../../locales/plans';
import { usePlan } from '../../model/filling';
import { deliverPlan } from '../../model/planning';
import { Filling } from '../../ui/filling';
import { Reading } from '../../ui/reading';
import '../../plans.css';

const words = plans.plan;

/** One plan: the form while it may be filled, the plan to read afterwards. */
export default function PlanPage() {
  const { planId = '', step } = usePageParams<'plan'>();
  // a session can end while the form is open
  const status = useSession((session) => session.status);
  useEffect(() => {
    if (planId === '') void replace('plans');
    else void requireSessionHere('plan', { planId, step });
  }, [planId, step, status]);
  useDidShow(() => void deliverPlan(planId));
  const plan = usePlan(planId);
  if (plan.data) {
    return plan.data.mayFill ? <Filling saved={plan.data} step={step} /> : <Reading plan={plan.data} />;
  }
  const gone = isGone(plan.error);
  return (
    <Page title={words.title} titleHidden>
      {plan.isPending && <Skeleton rows={5} />}
      {gone && (
        <EmptyState art="empty-search" text={words.missing} action={{ label: words.toList, to: toPage('plans') }} />
      )}
      {plan.isError && !gone && <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />}
    </Page>
  );
}
