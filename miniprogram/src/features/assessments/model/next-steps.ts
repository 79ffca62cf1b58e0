import type { IconName } from '@/shared/theme/generated/names';
import type { NextStep, StepKind } from '../api/assessments.types';
import { assessments } from '../locales/assessments';

const words = assessments.result;
const STEPS = 3;

/** What a step opens. Only what exists: a call that is no number is not shown. */
export interface ShownStep {
  readonly kind: StepKind;
  readonly icon: IconName;
  readonly label: string;
  /** the number of a call */
  readonly number: string | null;
}

const ICONS: Readonly<Record<ShownStep['kind'], IconName>> = {
  breathing: 'breathing',
  read: 'learn',
  call: 'phone',
  people: 'people',
  help: 'place',
};
const NUMBER = /^\+?[0-9][0-9-]{1,18}$/;

/**
 * The server's steps in its order. The hospital carries its name where the county named one; what to read is all that
 * the county has, since no article is in every one. Where fewer than three can be opened, the help page fills up.
 */
export function shownSteps(steps: readonly NextStep[], hospital: string | null): readonly ShownStep[] {
  const shown = steps.flatMap((step): readonly ShownStep[] => {
    const { kind, target } = step;
    if (kind === 'call' && !NUMBER.test(target)) return [];
    return [{ kind, icon: ICONS[kind], label: labelOf(step, hospital), number: kind === 'call' ? target : null }];
  });
  const leadsToHelp = shown.some(({ kind }) => kind === 'help');
  if (shown.length >= STEPS || leadsToHelp) return shown;
  return [...shown, { kind: 'help', icon: 'help', label: words.whoHelps, number: null }];
}

function labelOf({ kind, label, target }: NextStep, hospital: string | null): string {
  if (kind === 'read') return words.toArticles;
  return kind === 'help' && target === 'hospital' && hospital !== null ? words.toHospital(hospital) : label;
}
