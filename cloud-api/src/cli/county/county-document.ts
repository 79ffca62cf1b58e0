import {
  HOTLINE_KEYS,
  REGION_LISTS,
  type CountyProfile,
  type CountySetUp,
  type NamedRegions,
  type OpeningHours,
} from '../../modules/organizations/index.js';
import { parseLocalDate, type LocalDate } from '../../platform/clock/index.js';
import type { FieldProblem } from '../../platform/errors/index.js';
import { documentWords } from '../locales/county.zh.js';

const TEXTS = ['countyName', 'unionName', 'unionPhone', 'unionAddress', 'technicalUnit'] as const;
const NUMBERS = ['year', 'resultMonths', 'backupDays'] as const;
const PARTS = ['thresholds', 'hotlines', 'duty', 'hospital', 'venue', 'regions', 'units'] as const;

export interface CountyDocument extends Omit<CountySetUp, 'units'> {
  /** the table's file name; null: no units yet */
  unitsFile: string | null;
}

type Fields = Record<string, unknown>;

/**
 * Reads the shape of a county's file. What is left out or is no text becomes '' and what is no number NaN, so that the
 * county's own rules word the problem; what they cannot see (a name that nothing has, a day that is none) is told here.
 */
export class CountyDocumentReader {
  readonly problems: FieldProblem[] = [];

  read(value: unknown): CountyDocument {
    const fields = this.part(value, '', [...TEXTS, ...NUMBERS, ...PARTS]);
    const texts = Object.fromEntries(TEXTS.map((name) => [name, text(fields[name])]));
    const numbers = Object.fromEntries(NUMBERS.map((name) => [name, number(fields[name])]));
    const { suppressBelow, suppressRiskBelow } = this.part(fields.thresholds, 'thresholds', [
      ...['suppressBelow', 'suppressRiskBelow'],
    ]);
    const profile = {
      ...(texts as Pick<CountyProfile, (typeof TEXTS)[number]>),
      ...(numbers as Pick<CountyProfile, (typeof NUMBERS)[number]>),
      thresholds: { suppressBelow: number(suppressBelow), suppressRiskBelow: number(suppressRiskBelow) },
      hotlines: this.list(fields.hotlines, 'hotlines').map((one, index) => this.hotline(one, `hotlines.${index}`)),
      duty: this.optional(fields.duty, (duty) => this.duty(duty)),
      hospital: this.optional(fields.hospital, (one) => this.texts(one, 'hospital', ['name', 'address', 'phone'])),
      venue: this.optional(fields.venue, (one) => this.texts(one, 'venue', ['name', 'address', 'hoursText', 'walk'])),
    };
    const unitsFile = this.optional(fields.units, text);
    return { profile, regions: this.regions(fields.regions), unitsFile };
  }

  private hotline(value: unknown, path: string): CountyProfile['hotlines'][number] {
    const { number, name, hours, lastVerifiedOn } = this.part(value, path, [
      ...['number', 'name', 'hours', 'lastVerifiedOn'],
    ]);
    const digits = text(number);
    const key = HOTLINE_KEYS.find((known) => known === digits);
    if (key === undefined) this.tell(`${path}.number`, documentWords.hotline(HOTLINE_KEYS.join('、')));
    return {
      // whoever is unknown is told above; the rules about order and number need one that exists
      ...{ key: key ?? HOTLINE_KEYS[0], name: text(name), number: key ?? HOTLINE_KEYS[0] },
      hours: this.optional(hours, (list) => this.hours(list, `${path}.hours`)),
      lastVerifiedOn: this.day(lastVerifiedOn, `${path}.lastVerifiedOn`),
    };
  }

  private duty(value: unknown): NonNullable<CountyProfile['duty']> {
    const { number, hours, lastVerifiedOn } = this.part(value, 'duty', ['number', 'hours', 'lastVerifiedOn']);
    return {
      number: text(number),
      hours: this.hours(hours, 'duty.hours'),
      lastVerifiedOn: this.day(lastVerifiedOn, 'duty.lastVerifiedOn'),
    };
  }

  private hours(value: unknown, path: string): OpeningHours[] {
    return this.list(value, path).map((span, index) => {
      const { days, from, to } = this.part(span, `${path}.${index}`, ['days', 'from', 'to']);
      return { days: this.list(days, `${path}.${index}.days`).map(number), from: text(from), to: text(to) };
    });
  }

  private regions(value: unknown): NamedRegions {
    const lists = Object.keys(REGION_LISTS) as (keyof NamedRegions)[];
    const fields = this.optional(value, (regions) => this.part(regions, 'regions', lists)) ?? {};
    const namesOf = (list: keyof NamedRegions): string[] => this.list(fields[list], `regions.${list}`).map(text);
    return { departments: namesOf('departments'), townships: namesOf('townships'), parks: namesOf('parks') };
  }

  private texts<Name extends string>(value: unknown, path: string, names: readonly Name[]): Record<Name, string> {
    const fields = this.part(value, path, names);
    return Object.fromEntries(names.map((name) => [name, text(fields[name])])) as Record<Name, string>;
  }

  private day(value: unknown, path: string): LocalDate | null {
    return this.optional(value, (day) => {
      try {
        return parseLocalDate(text(day));
      } catch {
        this.tell(path, documentWords.day);
        return null;
      }
    });
  }

  private optional<T>(value: unknown, read: (value: unknown) => T): T | null {
    return value === undefined || value === null ? null : read(value);
  }

  private part(value: unknown, path: string, known: readonly string[]): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.tell(path, documentWords.part);
      return {};
    }
    for (const name of Object.keys(value)) {
      if (!known.includes(name)) this.tell(path === '' ? name : `${path}.${name}`, documentWords.unknown(known));
    }
    return value as Fields;
  }

  private list(value: unknown, path: string): unknown[] {
    if (Array.isArray(value)) return value;
    if (value !== undefined && value !== null) this.tell(path, documentWords.list);
    return [];
  }

  private tell(path: string, message: string): void {
    this.problems.push({ path, message });
  }
}

/** A number where text belongs is a telephone number without its quotes. */
const text = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
const number = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);
