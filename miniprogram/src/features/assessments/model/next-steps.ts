import type { IconName } from '@/shared/theme/generated/names';
import type { NextStep, StepKind } from '../api/assessments.types';
import { assessments } from '../locales/assessments';

const words = assessments.result;
const STEPS = 3;

/** What a step opens. Only what exists: a step that leads nowhere is not shown. */
export interface ShownStep {
  readonly kind: Exclude<StepKind, 'read'>;
  readonly icon: IconName;
  readonly label: string;
  /** the number of a call */
  readonly number: string | null;
}

const ICONS: Readonly<Record<ShownStep['kind'], IconName>> = {
  breathing: 'breathing',
  call: 'phone',
  people: 'people',
  help: 'place',
};
const NUMBER = /^\+?[0-9][0-9-]{1,18}$/;

/**
 * The server's steps in its order. The hospital carries its name where the county named one. Where fewer than three can
 * be opened, the help page fills up.
 */
export function shownSteps(steps: readonly NextStep[], hospital: string | null): readonly ShownStep[] {
  const shown = steps.flatMap(({ kind, label, target }): readonly ShownStep[] => {
    if (kind === 'read') return [];
    if (kind === 'call' && !NUMBER.test(target)) return [];
    const toHospital = kind === 'help' && target === 'hospital' && hospital !== null;
    return [
      {
        kind,
        icon: ICONS[kind],
        label: toHospital ? words.toHospital(hospital) : label,
        number: kind === 'call' ? target : null,
      },
    ];
  });
  const leadsToHelp = shown.some(({ kind }) => kind === 'help');
  if (shown.length >= STEPS || leadsToHelp) return shown;
  return [...shown, { kind: 'help', icon: 'help', label: words.whoHelps, number: null }];
}
