import { cos, exp, sin } from './arithmetic.mjs';
import { at, RATE, smooth, wrap } from './loop.mjs';

/**
 * @typedef {import('./loop.mjs').Stereo} Stereo
 *
 * @typedef {object} Mode one way in which a struck thing swings
 * @property {number} ratio of its frequency to the tone's
 * @property {number} gain
 * @property {number} fall seconds until it is 60 dB down
 */

/** A swing that is 72 dB down is over: below what AAC keeps, and below any room at night. */
const OVER = 1.2;

/**
 * Something is struck, softly: its modes begin within `attack` seconds and die away, past the end of the ring as well.
 * @param {Stereo} sound changed in place
 * @param {object} tone
 * @param {number} tone.time
 * @param {number} tone.hz
 * @param {number} tone.gain
 * @param {number} [tone.pan] from -1, left, to 1, right
 * @param {number} tone.attack seconds
 * @param {Mode[]} tone.modes
 * @param {number} [tone.climb] by how much of its frequency it rises in a second, as a bubble does
 */
export function strike({ left, right }, { time, hz, gain, pan = 0, attack, modes, climb = 0 }) {
  const begin = Math.round(time * RATE);
  const rise = Math.round(attack * RATE);
  const onLeft = cos(((pan + 1) * Math.PI) / 4);
  const onRight = sin(((pan + 1) * Math.PI) / 4);
  for (const { ratio, gain: share, fall } of modes) {
    const turn = (2 * Math.PI * hz * ratio) / RATE;
    const keep = exp(-Math.LN10 * 3 * (1 / (fall * RATE)));
    let [stepX, stepY] = [keep * cos(turn), keep * sin(turn)];
    const bend = (turn * climb) / RATE;
    const [bendX, bendY] = [cos(bend), sin(bend)];
    let [x, y] = [gain * share, 0];
    let place = wrap(begin, left.length);
    const length = Math.min(left.length, Math.round(fall * OVER * RATE) + rise);
    for (let i = 0; i < length; i++) {
      const value = i < rise ? y * smooth(i / rise) : y;
      left[place] = at(left, place) + onLeft * value;
      right[place] = at(right, place) + onRight * value;
      if (++place === left.length) place = 0;
      [x, y] = [x * stepX - y * stepY, x * stepY + y * stepX];
      if (climb !== 0) [stepX, stepY] = [stepX * bendX - stepY * bendY, stepX * bendY + stepY * bendX];
    }
  }
}

const TABLE = 4096;

/**
 * One turn of a tone with the given overtones.
 * @param {number[]} overtones the strength of each, the fundamental first
 * @returns {Float32Array} one sample longer than a turn, so that the last may be asked for its neighbour
 */
export function waveform(overtones) {
  return new Float32Array(TABLE + 1).map((_, i) =>
    overtones.reduce((sum, strength, n) => sum + strength * sin((2 * Math.PI * (n + 1) * (i % TABLE)) / TABLE), 0),
  );
}

/**
 * A tone that swells and goes, each side a little differently tuned, so that it breathes once in several seconds.
 * @param {Stereo} sound changed in place
 * @param {object} tone
 * @param {Float32Array} tone.wave
 * @param {number} tone.time
 * @param {number} tone.rise seconds
 * @param {number} tone.hold seconds
 * @param {number} tone.fall seconds
 * @param {number} tone.hz
 * @param {number} tone.gain
 * @param {number} [tone.apart] Hz between the sides
 */
export function swell({ left, right }, { wave, time, rise, hold, fall, hz, gain, apart = 0 }) {
  const begin = Math.round(time * RATE);
  const length = Math.round((rise + hold + fall) * RATE);
  for (const [side, own] of /** @type {const} */ ([
    [left, hz - apart / 2],
    [right, hz + apart / 2],
  ])) {
    const turn = (own * TABLE) / RATE;
    let phase = 0;
    let place = wrap(begin, side.length);
    let [envelope, slope, next] = [0, 0, 0];
    for (let i = 0; i < length; i++) {
      if (i % 32 === 0) {
        envelope = next;
        next = gain * level((i + 32) / RATE, rise, hold, fall);
        slope = (next - envelope) / 32;
      }
      const whole = Math.floor(phase);
      const part = phase - whole;
      const value = at(wave, whole) + part * (at(wave, whole + 1) - at(wave, whole));
      side[place] = at(side, place) + envelope * value;
      envelope += slope;
      if (++place === side.length) place = 0;
      phase += turn;
      if (phase >= TABLE) phase -= TABLE;
    }
  }
}

/** @param {number} time @param {number} rise @param {number} hold @param {number} fall */
const level = (time, rise, hold, fall) => smooth(time / rise) * (1 - smooth((time - rise - hold) / fall));

/**
 * A room: eight echoes of different length that feed each other and lose their brightness on the way.
 * @param {Stereo} dry
 * @param {{ seconds: number, hz: number }} room until it is 60 dB down; above which frequency it is dull
 * @returns {Stereo} the room alone
 */
export function room(dry, { seconds, hz }) {
  const share = 1 - exp((-2 * Math.PI * hz) / RATE);
  const lines = [1153, 1327, 1559, 1801, 1999, 2273, 2539, 2803].map((length) => ({
    ring: new Float32Array(length),
    keep: exp((-3 * Math.LN10 * length) / (seconds * RATE)),
    place: 0,
    dull: 0,
  }));
  const { length } = dry.left;
  const wet = { left: new Float32Array(length), right: new Float32Array(length) };
  // What still sounds of the end belongs to the beginning.
  const settle = Math.min(length, Math.round(2 * seconds * RATE));
  for (let n = -settle; n < length; n++) {
    const i = n < 0 ? n + length : n;
    let sum = 0;
    for (const line of lines) {
      line.dull += share * (at(line.ring, line.place) - line.dull);
      sum += line.dull;
    }
    // Each hears all others (a Householder matrix: nothing is lost but what `keep` takes).
    const shared = sum / 4;
    let side = 0;
    let [onLeft, onRight] = [0, 0];
    for (const line of lines) {
      const input = side % 2 === 0 ? at(dry.left, i) : at(dry.right, i);
      line.ring[line.place] = input + line.keep * (line.dull - shared);
      if (side % 2 === 0) onLeft += line.dull;
      else onRight += line.dull;
      if (++line.place === line.ring.length) line.place = 0;
      side++;
    }
    if (n >= 0) {
      wet.left[n] = onLeft / 4;
      wet.right[n] = onRight / 4;
    }
  }
  return wet;
}
