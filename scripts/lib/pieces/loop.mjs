import { cos, exp, seeded, sin, tan } from './arithmetic.mjs';

/**
 * A track is a ring: after its last sample comes its first. What rings on past the end sounds at the beginning, and a
 * filter is run round once before its output counts, so that a piece has no seam that would have to be faded over.
 *
 * @typedef {Float32Array} Track
 * @typedef {{ left: Track, right: Track }} Stereo
 */

/** Samples a second. Nothing of ours sounds above 10 kHz, and a frame of AAC (1,024 samples) is 32 ms sharp. */
export const RATE = 32_000;

/** How far apart the points are between which a curve is straight. */
const STEP = 256;

/** @param {number} seconds @returns {Track} silence */
export const track = (seconds) => new Float32Array(Math.round(seconds * RATE));

/** @param {number} seconds @returns {Stereo} silence */
export const stereo = (seconds) => ({ left: track(seconds), right: track(seconds) });

/** @param {Float32Array | Float64Array} ring @param {number} index within it */
export const at = (ring, index) => ring[index] ?? 0;

/** @param {number} x @param {number} length @returns {number} x in [0, length) */
export const wrap = (x, length) => x - length * Math.floor(x / length);

/**
 * A slow course of something, computed every eight milliseconds and straight in between; it closes when what it is made of
 * does.
 * @param {number} seconds
 * @param {(time: number) => number} value
 * @returns {Track}
 */
export function curve(seconds, value) {
  const ring = track(seconds);
  const knots = ring.length / STEP;
  const first = value(0);
  let here = first;
  for (let knot = 0; knot < knots; knot++) {
    const next = knot + 1 < knots ? value(((knot + 1) * STEP) / RATE) : first;
    for (let i = 0; i < STEP; i++) ring[knot * STEP + i] = here + ((next - here) * i) / STEP;
    here = next;
  }
  return ring;
}

/**
 * A wander between −1 and 1 that ends where it began: three slow turns that fit the length.
 * @param {number} seconds
 * @param {number} seed
 * @param {[number, number, number]} turns how often each goes round within the length
 * @returns {(time: number) => number}
 */
export function wander(seconds, seed, turns) {
  const random = seeded(seed);
  const waves = turns.map((times) => ({ speed: (2 * Math.PI * times) / seconds, phase: random() * 2 * Math.PI }));
  return (time) => waves.reduce((sum, { speed, phase }) => sum + sin(speed * time + phase), 0) / waves.length;
}

/** @param {number} seconds @param {number} seed @returns {Track} white noise */
export function noise(seconds, seed) {
  const random = seeded(seed);
  const ring = track(seconds);
  for (let i = 0; i < ring.length; i++) ring[i] = random() * 2 - 1;
  return ring;
}

/**
 * Noise that falls by 3 dB an octave, as water and wind do: what falls by 6 dB, two octaves apart, each half as strong.
 * @param {number} seconds
 * @param {number} seed
 * @returns {Track}
 */
export function pinkNoise(seconds, seed) {
  const ring = noise(seconds, seed);
  const shares = new Float64Array([25, 100, 400, 1600, 6400].map((hz) => 1 - exp((-2 * Math.PI * hz) / RATE)));
  const [s0, s1, s2, s3, s4] = [at(shares, 0), at(shares, 1), at(shares, 2), at(shares, 3), at(shares, 4)];
  let [a, b, c, d, e] = [0, 0, 0, 0, 0];
  for (let n = -SETTLE * RATE; n < ring.length; n++) {
    const x = at(ring, n < 0 ? n + ring.length : n);
    a += s0 * (x - a);
    b += s1 * (x - b);
    c += s2 * (x - c);
    d += s3 * (x - d);
    e += s4 * (x - e);
    if (n >= 0) ring[n] = 2 * a + b + 0.5 * c + 0.25 * d + 0.125 * e;
  }
  return ring;
}

/** @typedef {'low' | 'high' | 'band'} Pass */

/** Seconds of the end with which a filter is run in; each keeps its numbers in locals, which is what makes it quick. */
const SETTLE = 2;

/**
 * Half as loud for each octave above.
 * @param {Track} ring changed in place
 * @param {number} hz
 * @returns {Track} the same
 */
export function softened(ring, hz) {
  const share = 1 - exp((-2 * Math.PI * hz) / RATE);
  let state = 0;
  for (let n = -SETTLE * RATE; n < ring.length; n++) {
    state += share * (at(ring, n < 0 ? n + ring.length : n) - state);
    if (n >= 0) ring[n] = state;
  }
  return ring;
}

/**
 * Two poles; where they lie may move (a state-variable filter with trapezoidal integrators: it may be moved at any time).
 * @param {Track} ring changed in place
 * @param {Pass} pass
 * @param {number | Track} hz
 * @param {number} [q]
 * @returns {Track} the same
 */
export function passed(ring, pass, hz, q = Math.SQRT1_2) {
  const k = 1 / q;
  const ofInput = pass === 'high' ? 1 : 0;
  const ofBand = pass === 'low' ? 0 : pass === 'band' ? k : -k;
  const ofLow = pass === 'low' ? 1 : pass === 'band' ? 0 : -1;
  let [g, scale, band, low] = [0, 0, 0, 0];
  for (let n = -SETTLE * RATE; n < ring.length; n++) {
    const i = n < 0 ? n + ring.length : n;
    if (n % STEP === 0) {
      g = tan((Math.PI * (typeof hz === 'number' ? hz : at(hz, i))) / RATE);
      scale = 1 / (1 + g * (g + k));
    }
    const x = at(ring, i);
    const v1 = scale * (band + g * (x - low));
    const v2 = low + g * v1;
    band = 2 * v1 - band;
    low = 2 * v2 - low;
    if (n >= 0) ring[n] = ofInput * x + ofBand * v1 + ofLow * v2;
  }
  return ring;
}

/**
 * @param {Track} ring changed in place
 * @param {Track | number} factor
 * @returns {Track} the same
 */
export function scaled(ring, factor) {
  if (typeof factor === 'number') for (let i = 0; i < ring.length; i++) ring[i] = at(ring, i) * factor;
  else for (let i = 0; i < ring.length; i++) ring[i] = at(ring, i) * at(factor, i);
  return ring;
}

/**
 * @param {Track} ring changed in place
 * @param {Track} other
 * @param {number} [gain]
 * @returns {Track} the same
 */
export function added(ring, other, gain = 1) {
  for (let i = 0; i < ring.length; i++) ring[i] = at(ring, i) + gain * at(other, i);
  return ring;
}

/**
 * Both sides from one recipe that is told which it is.
 * @param {(side: 0 | 1) => Track} make
 * @returns {Stereo}
 */
export const sides = (make) => ({ left: make(0), right: make(1) });

/**
 * @param {Stereo} sound changed in place
 * @param {Stereo} other
 * @param {number} [gain]
 * @returns {Stereo} the same
 */
export function mixed(sound, other, gain = 1) {
  added(sound.left, other.left, gain);
  added(sound.right, other.right, gain);
  return sound;
}

/**
 * From 0 to 1 along half a cosine: no corner at either end.
 * @param {number} x below 0 it is 0, above 1 it is 1
 */
export const smooth = (x) => (x <= 0 ? 0 : x >= 1 ? 1 : 0.5 - 0.5 * cos(Math.PI * x));
