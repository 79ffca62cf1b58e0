import { useEffect, useState } from 'react';
import { requireSessionHere } from '@/app/session';
import { planWords } from '@/shared/locales/plans';
import { replace, usePageParams } from '@/shared/navigation';
import { EmptyState, ErrorState, Page, Skeleton, toPage } from '@/shared/ui';
import { plans } from '../../locales/plans';
import { usePlan } from '../../model/filling';
import { Differences } from '../../ui/differences';
import { Versions } from '../../ui/versions';
import '../../plans.css';

const words = plans.versions;

/** Every version that was handed in, and what changed from one to another. */
export default function VersionsPage() {
  const { planId = '' } = usePageParams<'planVersions'>();
  useEffect(() => {
    if (planId === '') void replace('plans');
    else void requireSessionHere('planVersions', { planId });
  }, [planId]);
  const plan = usePlan(planId);
  const newest = plan.data?.submissions.length ?? 0;
  const [chosen, setChosen] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const { from, to } = chosen ?? { from: newest - 1, to: newest };
  return (
    <Page title={plan.data ? planWords.yearOf(plan.data.year) + words.title : words.title}>
      {plan.isPending && <Skeleton rows={3} />}
      {plan.isError && !plan.data && <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />}
      {plan.data && newest === 0 && (
        <EmptyState art="empty-search" text={words.empty} action={{ label: plans.plan.toList, to: toPage('plans') }} />
      )}
      {plan.data && newest > 0 && <Versions plan={plan.data} />}
      {plan.data && newest > 1 && (
        <Differences planId={planId} newest={newest} from={from} to={to} onChoose={setChosen} />
      )}
    </Page>
  );
}
