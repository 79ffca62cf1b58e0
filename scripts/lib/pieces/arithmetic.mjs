/**
 * Sine, exponential and chance from nothing but + − × ÷ and rounding, which IEEE 754 defines to the last bit. Math.sin
 * and its siblings may differ in it from one engine to the next, and a filter makes a difference larger: with these a
 * piece is the same samples on any machine, and its hash can be held against it.
 */

const QUARTER_TURN = Math.PI / 2;

/** @param {number} x up to some thousand turns @returns {number} */
export function sin(x) {
  const turns = Math.round(x / QUARTER_TURN);
  const rest = x - turns * QUARTER_TURN;
  const quadrant = turns - 4 * Math.floor(turns / 4);
  const value = quadrant % 2 === 0 ? sineSeries(rest) : cosineSeries(rest);
  return quadrant < 2 ? value : -value;
}

/** @param {number} x */
export const cos = (x) => sin(x + QUARTER_TURN);

/** @param {number} x */
export const tan = (x) => sin(x) / cos(x);

/** @param {number} r within an eighth of a turn */
function sineSeries(r) {
  const s = r * r;
  let sum = 1;
  for (let n = 16; n > 0; n -= 2) sum = 1 - (s * sum) / (n * (n + 1));
  return r * sum;
}

/** @param {number} r within an eighth of a turn */
function cosineSeries(r) {
  const s = r * r;
  let sum = 1;
  for (let n = 15; n > 0; n -= 2) sum = 1 - (s * sum) / (n * (n + 1));
  return sum;
}

/** @param {number} x @returns {number} */
export function exp(x) {
  const doublings = Math.round(x / Math.LN2);
  const rest = x - doublings * Math.LN2;
  let value = 1;
  for (let n = 15; n > 0; n--) value = 1 + (rest * value) / n;
  // 2 ** n is allowed to be inexact; doubling and halving are not.
  for (let n = 0; n < doublings; n++) value *= 2;
  for (let n = 0; n > doublings; n--) value /= 2;
  return value;
}

/** @param {number} decibels @returns {number} the factor of an amplitude */
export const amplitude = (decibels) => exp((decibels / 20) * Math.LN10);

/**
 * Mulberry32: even enough for the ear, and the same sequence for the same seed.
 * @param {number} seed
 * @returns {() => number} numbers in [0, 1)
 */
export function seeded(seed) {
  // In an array: a number that a closure keeps and changes would be allocated anew at each of millions of steps.
  const kept = new Int32Array([seed]);
  return () => {
    const state = ((kept[0] ?? 0) + 0x6d2b79f5) | 0;
    kept[0] = state;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * @param {() => number} random
 * @param {number} from
 * @param {number} to
 */
export const between = (random, from, to) => from + (to - from) * random();

/**
 * Between two frequencies or strengths, each octave as likely as the next.
 * @param {() => number} random
 * @param {number} from above 0
 * @param {number} to
 */
export const octavesBetween = (random, from, to) => from * exp(random() * log(to / from));

/** @param {number} x at least 1, at most some thousands @returns {number} */
function log(x) {
  let halvings = 0;
  for (; x > 1.5; x /= 2) halvings++;
  // log x = 2 artanh((x − 1) / (x + 1))
  const q = (x - 1) / (x + 1);
  let sum = 0;
  for (let n = 25; n > 0; n -= 2) sum = sum * q * q + 1 / n;
  return 2 * q * sum + halvings * Math.LN2;
}
