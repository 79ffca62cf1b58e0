import fc from 'fast-check';
import type { Instrument } from '../src/instrument.types.js';
import { findInstrument } from '../src/registry.js';

/** The definition, or a test failure that names what is missing. */
export function definition(id: string): Instrument {
  const instrument = findInstrument(id);
  if (instrument === undefined) throw new Error(`no instrument ${id}`);
  return instrument;
}

/** The values each item may have, ascending, in the order of the items. */
export function valuesByItem(instrument: Instrument): number[][] {
  return instrument.items.map(({ id, input }) => {
    if (input.kind !== 'choice') throw new Error(`${instrument.id} ${id} is not a choice`);
    const options = instrument.optionSets[input.optionSet] ?? [];
    return options.map(({ value }) => value).sort((a, b) => a - b);
  });
}

/** Complete forms, every answer equally likely. */
export function anyForm(instrument: Instrument): fc.Arbitrary<number[]> {
  return fc.tuple(...valuesByItem(instrument).map((values) => fc.constantFrom(...values)));
}

/**
 * A form of `count` items answered `low` to `high` whose sum, after turning the `reversed` numbers round, is `sum`.
 * Fills from the front. Written without the definitions, so that it can check them.
 */
export function formWithSum(
  { count, low, high, reversed = [] }: { count: number; low: number; high: number; reversed?: readonly number[] },
  sum: number,
): number[] {
  let left = sum - count * low;
  if (left < 0 || left > count * (high - low)) throw new RangeError(`no form of ${count} items has sum ${sum}`);
  return Array.from({ length: count }, (_, index) => {
    const share = Math.min(left, high - low);
    left -= share;
    return reversed.includes(index + 1) ? high - share : low + share;
  });
}
