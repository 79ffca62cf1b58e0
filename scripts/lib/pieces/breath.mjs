import { added, curve, mixed, passed, pinkNoise, scaled, sides, smooth, softened, stereo, wrap } from './loop.mjs';
import { bowl, NOTES, TINE, WARM } from './music.mjs';
import { room, strike, swell } from './tones.mjs';

/**
 * Four seconds in, six out, as `content/exercises/breathing.yaml` has it. Cues are tones: nobody speaks, so that it can be
 * followed with the eyes closed and a child asleep beside.
 *
 * @typedef {import('./loop.mjs').Stereo} Stereo
 */

const IN = 4;
const ROUND = 10;

/** Until the first breath: a bowl says that it begins. */
const BEFORE = 6;

/**
 * A note a second: four that climb and grow, six that go down and fade. 18 rounds, a bowl before and after.
 * @param {number} seconds
 * @returns {Stereo}
 */
export function breathOfNotes(seconds) {
  const { D3, G3, A3, B3, D4, E4, Fs4, A4, B4 } = NOTES;
  const up = [D4, E4, Fs4, A4];
  const down = [B4, A4, Fs4, E4, D4, A3];
  const rounds = Math.floor((seconds - 2 * BEFORE) / ROUND);
  const notes = stereo(seconds);
  const chords = stereo(seconds);
  for (let round = 0; round < rounds; round++) {
    const begin = BEFORE + round * ROUND;
    for (const [i, hz] of up.entries()) {
      const gain = (0.3 + 0.1 * i) * Math.sqrt(D4 / hz);
      strike(notes, { time: begin + i, hz, gain, pan: -0.3 + 0.15 * i, attack: 0.04, modes: TINE });
    }
    for (const [i, hz] of down.entries()) {
      const gain = (0.56 - 0.08 * i) * Math.sqrt(D4 / hz);
      strike(notes, { time: begin + IN + i, hz, gain, pan: 0.3 - 0.12 * i, attack: 0.05, modes: TINE });
    }
    for (const hz of [D3, A3, D4]) {
      swell(chords, { wave: WARM, time: begin, rise: IN, hold: 0, fall: 1.6, hz, gain: 0.16, apart: 0.15 });
    }
    // Three rounds on one ground, three on another: it stays a little alive for three minutes.
    for (const hz of round % 6 < 3 ? [G3 / 2, D3, B3] : [B3 / 2, Fs4 / 2, D4]) {
      swell(chords, {
        wave: WARM,
        time: begin + IN - 0.6,
        rise: 1.4,
        hold: 0.4,
        fall: 4.8,
        hz,
        gain: 0.16,
        apart: 0.15,
      });
    }
  }
  for (const time of [1, BEFORE + rounds * ROUND]) {
    const modes = bowl(D3).map((mode) => ({ ...mode, fall: mode.fall / 4 }));
    strike(notes, { time, hz: D4, gain: 0.5, attack: 0.07, modes });
  }
  return mixed(mixed(notes, room(notes, { seconds: 2.4, hz: 2400 }), 0.5), chords);
}

/**
 * A wave that draws in for four seconds and runs out for six, with a soft bowl at each turn.
 * @param {number} seconds a whole number of breaths
 * @returns {Stereo}
 */
export function breathOfWaves(seconds) {
  const { A3, E4 } = NOTES;
  /** @param {number} time in a breath */
  const drawing = (time) => smooth(time / IN) * (1 - smooth((time - IN + 0.6) / 1.5));
  /** @param {number} time in a breath */
  const running = (time) => smooth((time - IN + 0.6) / 1.8) * (1 - smooth((time - IN - 0.9) / (ROUND - IN - 1)));
  /** @param {(time: number) => number} value of a breath */
  const breaths = (value) => curve(seconds, (time) => value(wrap(time, ROUND)));
  const sound = sides((side) => {
    const airBand = breaths((time) => 420 + 800 * drawing(time));
    const waterBand = breaths((time) => 280 + 1300 * running(time));
    const air = passed(pinkNoise(seconds, 91 + side), 'band', airBand, 0.7);
    const water = passed(pinkNoise(seconds, 93 + side), 'low', waterBand, 0.6);
    const ground = softened(passed(pinkNoise(seconds, 95 + side), 'band', 260, 0.5), 700);
    scaled(
      air,
      breaths((time) => 0.9 * drawing(time)),
    );
    scaled(
      water,
      breaths((time) => 0.85 * running(time)),
    );
    return added(added(air, water), ground, 0.3);
  });
  const turns = stereo(seconds);
  for (let begin = 0; begin < seconds; begin += ROUND) {
    for (const [time, hz] of /** @type {const} */ ([
      [begin, E4],
      [begin + IN, A3],
    ])) {
      const modes = bowl(hz).map((mode) => ({ ...mode, fall: mode.fall / 5 }));
      strike(turns, { time, hz, gain: 0.11, attack: 0.09, modes });
    }
  }
  return mixed(mixed(sound, turns), room(turns, { seconds: 2.2, hz: 2000 }), 0.5);
}
