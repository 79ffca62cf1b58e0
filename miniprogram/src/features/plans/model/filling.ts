import { useEffect, useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { PLAN_SECTIONS } from '@anxin/contracts';
import { useSession } from '@/app/session';
import { clientError } from '@/shared/request/api-error';
import { queryClient } from '@/shared/state/query-client';
import { scrollToId } from '@/shared/platform/scroll-to';
import { STEPS, type Step } from '@/shared/plans/form';
import type { Place, Plan } from '@/shared/plans/plans.types';
import { anchorOf } from '@/shared/plans/problems';
import { planKeys, plansApi } from '../api/plans';
import { takeWords } from './editing';
import { marksOf, type Marks } from './marks';
import { newestOf, shownPlan, workOf } from './plan-work';
import { deliverPlan, openPlanDesk, usePlanning } from './planning';
import type { PlanWork } from './planning.types';

/** How often a plan in front of somebody is asked for: a colleague may be writing in it. */
const COLLEAGUE_MS = 20_000;

async function desk() {
  const mine = await openPlanDesk();
  if (!mine) throw clientError('SESSION_REQUIRED', 401);
  return mine;
}

export function usePlan(planId: string) {
  const signedIn = useSession(({ status }) => status === 'signed-in');
  return useQuery({
    queryKey: planKeys.plan(planId),
    queryFn: async () => {
      const { copies } = await desk();
      const fetched = await copies.plan(planId, async () => {
        const fresh = await plansApi.plan(planId);
        // the server answers: what waited for it can go, even where the network was never gone
        void deliverPlan(planId);
        return fresh;
      });
      return newestOf(queryClient.getQueryData<Plan>(planKeys.plan(planId)), fetched);
    },
    enabled: signedIn && planId !== '',
    staleTime: 0,
    refetchInterval: (query) => (query.state.data?.mayFill ? COLLEAGUE_MS : false),
  });
}

export function useMyPlans() {
  const signedIn = useSession(({ status }) => status === 'signed-in');
  return useQuery({
    queryKey: planKeys.mine,
    queryFn: async () => (await desk()).copies.list(plansApi.mine),
    enabled: signedIn,
  });
}

export interface Filling {
  /** with everything of one's own on top */
  readonly plan: Plan;
  readonly work: PlanWork;
  readonly marks: Marks;
  readonly step: Step;
  /** steps in which nothing is missing */
  readonly done: readonly Step[];
  readonly openMeasure: string | null;
  readonly setOpenMeasure: (measureId: string | null) => void;
  readonly goStep: (step: Step) => void;
  /** opens the step and the measure of a place, and brings it into view */
  readonly goPlace: (place: Place) => void;
  /** what is to be said now, with what was typed the moment before */
  readonly newestMarks: () => Promise<Marks>;
  /** from now on what is missing is said at its place */
  readonly showProblems: () => void;
}

const firstStep = (wanted: string | undefined): Step => STEPS.find((step) => step === wanted) ?? 'situation';

/** Everything the pages of the form show and do. */
export function useFilling(saved: Plan, wanted: string | undefined): Filling {
  const work = usePlanning(({ state }) => workOf(state, saved.planId));
  const plan = useMemo(() => shownPlan(saved, work), [saved, work]);
  const [step, setStep] = useState<Step>(firstStep(wanted));
  const [openMeasure, setOpenMeasure] = useState<string | null>(null);
  const [problemsShown, setProblemsShown] = useState(false);
  const [target, setTarget] = useState<Place | null>(null);
  const marks = useMemo(() => marksOf(plan, work, problemsShown), [plan, work, problemsShown]);
  useEffect(() => {
    if (target === null) return;
    scrollToId(anchorOf(target));
    setTarget(null);
  }, [target]);
  // the server knows more than the copy here
  useEffect(() => {
    if (work.refusal) void queryClient.invalidateQueries({ queryKey: planKeys.plan(saved.planId) });
  }, [work.refusal, saved.planId]);

  const goStep = (next: Step): void => {
    setStep(next);
    setOpenMeasure(null);
  };
  return {
    plan,
    work,
    marks,
    step,
    done: PLAN_SECTIONS.filter((section) => !marks.problems.some((problem) => problem.section === section)),
    openMeasure,
    setOpenMeasure,
    goStep,
    goPlace(place) {
      setStep(place.section);
      setOpenMeasure(place.measureId);
      setTarget(place);
    },
    async newestMarks() {
      await takeWords();
      const newest = workOf(usePlanning.getState().state, saved.planId);
      return marksOf(shownPlan(saved, newest), newest, problemsShown);
    },
    showProblems: () => setProblemsShown(true),
  };
}
