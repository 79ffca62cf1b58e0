import { describe, expect, it } from '@jest/globals';
import { type HandVector, HAND_VECTORS } from '../../test/hand-vectors.js';
import { findInstrument, INSTRUMENTS } from '../registry.js';
import type { Instrument } from '../instrument.types.js';
import { scoreInstrument } from './score.js';

function outcome(instrument: Instrument, vector: HandVector): unknown {
  const result = scoreInstrument(instrument, vector.answers, vector.settings);
  const { total, subscales, risks, indications } = result;
  const bands = Object.entries(result.subscaleBands).map(([id, band]) => [id, band?.label ?? null]);
  return {
    total,
    subscales,
    band: result.band?.label ?? null,
    subscaleBands: Object.fromEntries(bands) as Record<string, string | null>,
    risks,
    indications,
  };
}

function expected(vector: HandVector): unknown {
  const { total, subscales = {}, band = null, subscaleBands = {}, risks = [], indications = [] } = vector;
  return { total, subscales, band, subscaleBands, risks, indications };
}

function definition(id: string): Instrument {
  const instrument = findInstrument(id);
  if (instrument === undefined) throw new Error(`no instrument ${id}`);
  return instrument;
}

describe('scores computed by hand', () => {
  it.each(HAND_VECTORS.map((vector) => [vector.id, vector.what, vector] as const))(
    '%s, %s: the engine comes to the same',
    (id, _what, vector) => {
      expect(outcome(definition(id), vector)).toEqual(expected(vector));
    },
  );

  it('cover the lowest, the highest and a mixed form of each of the 35 instruments', () => {
    const covered = INSTRUMENTS.map(({ id }) => {
      const whats = HAND_VECTORS.filter((vector) => vector.id === id).map(({ what }) => what);
      return [id, ['lowest', 'highest', 'mixed'].every((what) => whats.includes(what))];
    });
    expect(covered).toEqual(INSTRUMENTS.map(({ id }) => [id, true]));
    expect(covered).toHaveLength(35);
  });

  it('notice when a reversed item is taken forward', () => {
    for (const id of ['cesd10', 'brs', 'rses', 'sds', 'sas', 'pss10', 'pss4', 'mini_ipip', 'cbi']) {
      const instrument = definition(id);
      for (const forgotten of instrument.reverse) {
        const mutated = { ...instrument, reverse: instrument.reverse.filter((item) => item !== forgotten) };
        const caught = HAND_VECTORS.filter((vector) => vector.id === id).some(
          (vector) => JSON.stringify(outcome(mutated, vector)) !== JSON.stringify(outcome(instrument, vector)),
        );
        expect([id, forgotten, caught]).toEqual([id, forgotten, true]);
      }
    }
  });
});
