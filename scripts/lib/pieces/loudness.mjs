import { exp, tan } from './arithmetic.mjs';
import { at, RATE, scaled } from './loop.mjs';

/**
 * How loud a piece is, after ITU-R BS.1770-4 as EBU R128 uses it: weighted as heads hear, in blocks of 400 ms, without
 * those that are silent. Ours because the gain of a piece has to be the same on any machine; `--measure` asks ffmpeg as
 * well, and the README has what it says.
 *
 * @typedef {import('./loop.mjs').Stereo} Stereo
 * @typedef {import('./loop.mjs').Track} Track
 */

/** 10 blocks a second; each is four of these long. */
const HOP = RATE / 10;

/** @param {number} lufs @returns {number} the mean square that is as loud */
const meanSquare = (lufs) => exp(((lufs + 0.691) / 10) * Math.LN10);

const SILENCE = meanSquare(-70);
/** 10 LU below the mean of what is not silent. */
const QUIETER = 0.1;

/**
 * @param {Stereo} sound
 * @returns {number} LUFS
 */
export const loudness = (sound) => -0.691 + 10 * Math.log10(integrated(sound));

/**
 * @param {Stereo} sound changed in place
 * @param {number} lufs
 * @returns {Stereo} the same, as loud as that
 */
export function madeAsLoudAs(sound, lufs) {
  const gain = Math.sqrt(meanSquare(lufs) / integrated(sound));
  scaled(sound.left, gain);
  scaled(sound.right, gain);
  return sound;
}

/** @param {Stereo} sound @returns {number} mean square of the blocks that count */
function integrated({ left, right }) {
  const [onLeft, onRight] = [hops(left), hops(right)];
  const hopSums = onLeft.map((sum, i) => sum + (onRight[i] ?? 0));
  const blocks = hopSums.slice(3).map((_, i) => mean(hopSums.slice(i, i + 4)) / HOP);
  const heard = blocks.filter((power) => power > SILENCE);
  const gate = QUIETER * mean(heard);
  return mean(heard.filter((power) => power > gate));
}

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** @param {Track} ring @returns {number[]} the sum of squares of each 100 ms, weighted */
function hops(ring) {
  const weighted = biquad(biquad(ring.slice(), shelf()), lowCut());
  return Array.from({ length: Math.floor(ring.length / HOP) }, (_, hop) => {
    let sum = 0;
    for (let i = hop * HOP; i < (hop + 1) * HOP; i++) sum += at(weighted, i) * at(weighted, i);
    return sum;
  });
}

/** @typedef {{ b0: number, b1: number, b2: number, a1: number, a2: number }} Biquad */

/** @param {Track} ring changed in place @param {Biquad} filter @returns {Track} the same */
function biquad(ring, { b0, b1, b2, a1, a2 }) {
  let [s1, s2] = [0, 0];
  for (let n = -RATE; n < ring.length; n++) {
    const i = n < 0 ? n + ring.length : n;
    const x = at(ring, i);
    const y = b0 * x + s1;
    s1 = b1 * x - a1 * y + s2;
    s2 = b2 * x - a2 * y;
    if (n >= 0) ring[n] = y;
  }
  return ring;
}

/** The head: 4 dB more above 1.7 kHz. The standard gives the numbers at 48 kHz; these are the same filter at any rate. */
function shelf() {
  const [k, q] = [tan((Math.PI * 1681.974450955533) / RATE), 0.7071752369554196];
  const [high, middle] = [1.584864701130855, 1.2587209302325617];
  const a0 = 1 + k / q + k * k;
  return {
    b0: (high + (middle * k) / q + k * k) / a0,
    b1: (2 * (k * k - high)) / a0,
    b2: (high - (middle * k) / q + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / q + k * k) / a0,
  };
}

/** What is below 38 Hz hardly counts. */
function lowCut() {
  const [k, q] = [tan((Math.PI * 38.13547087602444) / RATE), 0.5003270373238773];
  const a0 = 1 + k / q + k * k;
  return { b0: 1, b1: -2, b2: 1, a1: (2 * (k * k - 1)) / a0, a2: (1 - k / q + k * k) / a0 };
}
