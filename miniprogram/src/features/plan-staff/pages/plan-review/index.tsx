import { useEffect } from 'react';
import { requireSessionHere } from '@/app/session';
import { replace, usePageParams } from '@/shared/navigation';
import { isGone } from '@/shared/request/refusal';
import { EmptyState, ErrorState, Page, Skeleton, toPage } from '@/shared/ui';
import { useStaffPlan } from '../../api/plan-staff';
import { planStaff } from '../../locales/plan-staff';
import { Review } from '../../ui/review';
import '../../plan-staff.css';

const words = planStaff.review;

/** One unit's plan as its reviewers, the department and the county read it. */
export default function PlanReviewPage() {
  const { planId = '' } = usePageParams<'planReview'>();
  useEffect(() => {
    if (planId === '') void replace('planYears');
    else void requireSessionHere('planReview', { planId });
  }, [planId]);
  const plan = useStaffPlan(planId);
  if (plan.data) return <Review plan={plan.data} />;
  const gone = isGone(plan.error);
  return (
    <Page title={words.title} titleHidden>
      {plan.isPending && <Skeleton rows={5} />}
      {gone && (
        <EmptyState
          art="empty-search"
          text={words.missing}
          action={{ label: planStaff.year.toYears, to: toPage('planYears') }}
        />
      )}
      {plan.isError && !gone && <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />}
    </Page>
  );
}
