/** Numbers in [0, 1), like Math.random. */
export type Random = () => number;

/** Mulberry32: small, even enough for a fake, and the same sequence for the same seed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** `length` letters and digits. */
export function randomWord(random: Random, length: number): string {
  return Array.from({ length }, () => WORD[Math.floor(random() * WORD.length)]).join('');
}

/** `length` random bytes. */
export function randomBytes(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}

/** Three groups of eight hexadecimal digits, as in WeChat's request and trace ids. */
export function randomTriple(random: Random): string {
  return [4, 4, 4].map((length) => randomBytes(random, length).toString('hex')).join('-');
}
