import { PLAN_SECTIONS, type PlanSectionKey } from '@anxin/contracts';
import type { Plan } from '@/shared/plans/plans.types';
import { NO_SECTION_WORK, NO_WORK, type Planning, type PlanWork, type SectionWork } from './planning.types';
import { isSaved, shown } from './section-work';

type Edit<T> = (work: T) => T;

export const workOf = (state: Planning, planId: string): PlanWork => state[planId] ?? NO_WORK;
export const sectionWork = (work: PlanWork, section: PlanSectionKey): SectionWork =>
  work.sections[section] ?? NO_SECTION_WORK;

/** A change of the vault; a plan with nothing left to do is forgotten. */
export const onPlan =
  (planId: string, edit: Edit<PlanWork>): Edit<Planning> =>
  (state) => {
    const next = edit(workOf(state, planId));
    const { [planId]: _before, ...others } = state;
    return isIdle(next) ? others : { ...others, [planId]: next };
  };

export const onSection = (planId: string, section: PlanSectionKey, edit: Edit<SectionWork>): Edit<Planning> =>
  onPlan(planId, (work) => ({
    ...work,
    sections: { ...work.sections, [section]: edit(sectionWork(work, section)) },
  }));

/** Every change of every section has reached the server. */
export const allSaved = (work: PlanWork): boolean =>
  PLAN_SECTIONS.every((section) => isSaved(sectionWork(work, section)));

export const conflictCount = (work: PlanWork): number =>
  PLAN_SECTIONS.reduce((count, section) => count + sectionWork(work, section).conflicts.length, 0);

const isIdle = (work: PlanWork): boolean =>
  allSaved(work) && conflictCount(work) === 0 && work.submit === null && work.refusal === null;

/** The plan as this person sees it. */
export const shownPlan = (plan: Plan, work: PlanWork): Plan => ({
  ...plan,
  sections: plan.sections.map((section) => shown(section, sectionWork(work, section.section))),
});

/** Of two views of a plan the newer of each section: an answer can overtake another on its way. */
export function newestOf(known: Plan | undefined, fetched: Plan): Plan {
  if (known?.planId !== fetched.planId) return fetched;
  return {
    ...fetched,
    sections: fetched.sections.map((section) => {
      const before = known.sections.find((each) => each.section === section.section);
      return before && before.version > section.version ? before : section;
    }),
  };
}
