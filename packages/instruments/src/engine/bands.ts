import type { Band, Instrument } from '../instrument.types.js';
import type { Settings } from './settings.js';

/** Where a score lies. `index` counts from 0 within the bands that apply. */
export interface ResultBand {
  readonly index: number;
  readonly min: number;
  readonly max: number;
  /** The source's label, word for word. */
  readonly label: string;
  /** What may be shown to a person; equals `label` except where that is a word the product never uses. */
  readonly displayLabel: string;
}

function find(bands: readonly Band[], value: number): ResultBand | null {
  const index = bands.findIndex((band) => band.min <= value && value <= band.max);
  const band = bands[index];
  if (band === undefined) return null;
  return { index, min: band.min, max: band.max, label: band.label, displayLabel: band.displayLabel ?? band.label };
}

/** Where the bands differ by sex and the sex is not known: the band both agree on, on the range where they do. */
function findForAnySex(bands: readonly Band[], value: number): ResultBand | null {
  const male = find(
    bands.filter((band) => band.sex === 'male'),
    value,
  );
  const female = find(
    bands.filter((band) => band.sex === 'female'),
    value,
  );
  if (male === null || female === null || male.label !== female.label) return null;
  return { ...male, min: Math.max(male.min, female.min), max: Math.min(male.max, female.max) };
}

/** The band of the total, or null: no bands, no total, or the sex decides and is not known. */
export function totalBand(instrument: Instrument, total: number | null, settings: Settings): ResultBand | null {
  if (total === null || instrument.bandsOn !== 'total') return null;
  if (!instrument.bands.some((band) => band.sex !== undefined)) return find(instrument.bands, total);
  if (settings.sex === null) return findForAnySex(instrument.bands, total);
  return find(
    instrument.bands.filter((band) => band.sex === settings.sex),
    total,
  );
}

/** The band of each subscale, for instruments whose bands are on subscales; otherwise empty. */
export function subscaleBands(
  instrument: Instrument,
  subscales: Readonly<Record<string, number | null>>,
): Record<string, ResultBand | null> {
  if (instrument.bandsOn !== 'subscales') return {};
  return Object.fromEntries(
    Object.entries(subscales).map(([id, value]) => {
      const bands = instrument.bands.filter((band) => band.subscale === undefined || band.subscale === id);
      return [id, value === null ? null : find(bands, value)];
    }),
  );
}
