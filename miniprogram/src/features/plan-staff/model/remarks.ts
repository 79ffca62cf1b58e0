import { create } from 'zustand';
import type { Comment, Place } from '@/shared/plans/plans.types';
import { samePlace } from '@/shared/plans/problems';

/** A reviewer's remarks until the decision, by plan; they outlive leaving the page and coming back. */
const useRemarks = create<{ readonly byPlan: Readonly<Record<string, readonly Comment[]>> }>()(() => ({
  byPlan: {},
}));

const NONE: readonly Comment[] = [];
export const remarksOf = (planId: string): readonly Comment[] => useRemarks.getState().byPlan[planId] ?? NONE;
export const useRemarksOf = (planId: string): readonly Comment[] => useRemarks(({ byPlan }) => byPlan[planId] ?? NONE);

/** One remark a place; an empty one takes it away. */
export function remark(planId: string, place: Place, text: string): void {
  const others = remarksOf(planId).filter((each) => !samePlace(each, place));
  const trimmed = text.trim();
  const next = trimmed === '' ? others : [...others, { ...place, text: trimmed }];
  useRemarks.setState(({ byPlan }) => ({ byPlan: { ...byPlan, [planId]: next } }));
}

export const forgetRemarks = (planId: string): void =>
  useRemarks.setState(({ byPlan: { [planId]: _done, ...byPlan } }) => ({ byPlan }));
