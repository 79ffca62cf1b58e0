/**
 * Values of rows, the same for the same seed. Ids ascend with their number, and are spread as random ones are: what is
 * stored is the index of a table that has grown for years, and filling it does not wait for the disk at every row.
 */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** Sealed values are base64 that nobody can open; slices of one text do. */
const SEALED_TEXT = 16_384;

export class RandomRows {
  /** @param {number} seed */
  constructor(seed) {
    this.state = seed >>> 0;
    this.sealedText = Buffer.from(Array.from({ length: SEALED_TEXT }, () => this.below(256))).toString('base64');
  }

  /** mulberry32 @returns {number} 0 <= n < 2^32 */
  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** @param {number} limit @returns {number} a whole number, 0 <= n < limit */
  below(limit) {
    return Math.floor((this.next() / 2 ** 32) * limit);
  }

  /** @template T @param {readonly T[]} list @returns {T} */
  oneOf(list) {
    return /** @type {T} */ (list[this.below(list.length)]);
  }

  /** @param {number} characters an even number */
  hex(characters) {
    let text = '';
    for (let at = 0; at < characters; at += 8) text += this.hex8(this.next());
    return text.slice(0, characters);
  }

  /** @param {number} number */
  hex8(number) {
    return `${HEX[number >>> 24]}${HEX[(number >>> 16) & 255]}${HEX[(number >>> 8) & 255]}${HEX[number & 255]}`;
  }

  /** Version 4, ascending. @param {number} index @param {number} count */
  uuid(index, count) {
    const head = this.hex8(Math.floor(((index + 0.5) / count) * 2 ** 32));
    const rest = this.hex(24);
    return `${head}-${rest.slice(0, 4)}-4${rest.slice(5, 8)}-a${rest.slice(9, 12)}-${rest.slice(12)}`;
  }

  /** Version 7: sorts by the instant. @param {number} at milliseconds */
  uuidV7(at) {
    const time = at.toString(16).padStart(12, '0');
    const rest = this.hex(24);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-b${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
  }

  /** What a cipher leaves. @param {number} characters */
  sealed(characters) {
    const from = this.below(this.sealedText.length - characters);
    return this.sealedText.slice(from, from + characters);
  }
}

/** As both databases store an instant. @param {number} at milliseconds */
export const instantText = (at) => new Date(at).toISOString().replace('T', ' ').replace('Z', '');

/** A day of the county. @param {number} at milliseconds */
export const dayText = (at) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
