import { UNIT_KINDS, type UnitKind } from '@anxin/contracts';
import { dayOf, instantOf, timeOf } from '@/shared/time/business-time';
import type { PlanYear, YearSettings } from '@/shared/plans/plans.types';

export const REMINDERS = [30, 14, 7, 3, 1, 0] as const;
export const BANDS = ['1-9', '10-29', '30-99', '100-299', '300+'] as const;

export interface SettingsForm {
  readonly year: number;
  /** `2026-12-31`, empty: not chosen */
  readonly day: string;
  readonly time: string;
  readonly reminderDays: readonly number[];
  readonly kinds: readonly UnitKind[];
  readonly shortFormBands: readonly string[];
}

const LAST_DAY = '-03-31';
const LAST_TIME = '18:00';

/** A new year begins with what the county usually wants. */
export const newForm = (year: number): SettingsForm => ({
  year,
  day: `${year}${LAST_DAY}`,
  time: LAST_TIME,
  reminderDays: [30, 7, 1],
  kinds: UNIT_KINDS,
  shortFormBands: ['1-9'],
});

export const formOf = ({ year, dueAt, reminderDays, kinds, shortFormBands }: PlanYear): SettingsForm => ({
  year,
  day: dayOf(dueAt),
  time: timeOf(dueAt),
  reminderDays,
  kinds,
  shortFormBands,
});

/** null while something is missing. */
export function settingsOf(form: SettingsForm): YearSettings | null {
  const { day, time, reminderDays, kinds, shortFormBands } = form;
  if (day === '' || time === '' || kinds.length === 0) return null;
  return {
    dueAt: instantOf(day, time),
    reminderDays: [...reminderDays].sort((one, other) => other - one),
    kinds: UNIT_KINDS.filter((kind) => kinds.includes(kind)),
    shortFormBands: BANDS.filter((band) => shortFormBands.includes(band)),
  };
}

/** Years that can still be opened: this one, the next and the one after, without those that are there. */
export const openYears = (thisYear: number, known: readonly number[]): readonly number[] =>
  [thisYear, thisYear + 1, thisYear + 2].filter((year) => !known.includes(year));
