import type { LocalDate } from '../../platform/clock/index.js';

/** from, to: `08:00`, `24:00`; days: 1 is Monday, 7 Sunday. */
export interface OpeningHours {
  days: number[];
  from: string;
  to: string;
}

/** National numbers that every county shows, in the order in which they are shown. */
export const HOTLINE_KEYS = ['12356', '120', '110', '12351', '12355'] as const;
export type HotlineKey = (typeof HOTLINE_KEYS)[number];

export interface Hotline {
  key: HotlineKey;
  name: string;
  number: string;
  /** null: no hours are printed (120 and 110, or nobody has verified them yet) */
  hours: OpeningHours[] | null;
  /** the day on which a person last called and asked */
  lastVerifiedOn: LocalDate | null;
}

/** The county's own duty phone. */
export interface DutyPhone {
  number: string;
  hours: OpeningHours[];
  lastVerifiedOn: LocalDate | null;
}

export interface Hospital {
  name: string;
  address: string;
  phone: string;
}

/** The nearest place to talk to somebody; `walk` says how to get there. */
export interface Venue {
  name: string;
  address: string;
  hoursText: string;
  walk: string;
}

/** Cells with fewer people than this are not published; `risk` is for counts of risk answers. */
export interface Thresholds {
  suppressBelow: number;
  suppressRiskBelow: number;
}

/** Everything that differs from county to county. One deployment serves one county. */
export interface CountyProfile {
  countyName: string;
  /** the union's full name, phone and address: the consent text names it as the handler */
  unionName: string;
  unionPhone: string;
  unionAddress: string;
  /** who maintains the system for the union */
  technicalUnit: string;
  /** the year that plans and reports are about */
  year: number;
  /** how long a self-test result is kept */
  resultMonths: number;
  backupDays: number;
  thresholds: Thresholds;
  hotlines: Hotline[];
  duty: DutyPhone | null;
  hospital: Hospital | null;
  venue: Venue | null;
}

/** A person answers for the numbers; any change takes the confirmation back. */
export interface Confirmation {
  by: string;
  on: LocalDate;
}

export interface StoredCountyProfile extends CountyProfile {
  demo: boolean;
  confirmation: Confirmation | null;
}
