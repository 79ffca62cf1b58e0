import { spawnSync } from 'node:child_process';
import { Problem, errorCode } from '../problem.mjs';
import { RATE } from './loop.mjs';
import { FRAME, framesOf, m4a } from './m4a.mjs';
import { hash } from './recipes.mjs';

/** Frames of the ring before its beginning and after its end that are coded with it and left out of the file. */
const AROUND = 4;

/** An encoder says its first sample a frame late. */
const DELAY = 1;

/**
 * Measured on our pieces: the thorough search puts 30 dB more error between the notes than the fast one does, and the fast
 * one leaves holes in the noise above 4 kHz, which then twinkles; the thorough one has it made anew by the decoder (PNS).
 */
const CODERS = {
  noise: ['-aac_coder', 'twoloop'],
  tones: ['-aac_coder', 'fast', '-aac_pns', '0'],
};

/**
 * @param {Float32Array} samples left and right by turns, a ring
 * @param {import('./recipes.mjs').Recipe} recipe
 * @returns {Buffer} the file
 */
export function encoded(samples, { of, kilobits }) {
  const edge = AROUND * FRAME * 2;
  const around = new Float32Array(samples.length + 2 * edge);
  around.set(samples.subarray(samples.length - edge), 0);
  around.set(samples, edge);
  around.set(samples.subarray(0, edge), edge + samples.length);
  const adts = ffmpeg(
    [...PCM, '-i', '-', '-c:a', 'aac', ...CODERS[of], '-b:a', `${kilobits}k`, '-f', 'adts', '-'],
    around,
  ).stdout;
  const count = samples.length / 2 / FRAME;
  const frames = framesOf(adts).slice(AROUND + DELAY, AROUND + DELAY + count);
  // Before the first frame stands the last: each is heard in half of the one before, and so the beginning is the last
  // one's other half. Any other coding of the same samples differs from it by enough to click.
  frames.unshift(...frames.slice(-1));
  return m4a(frames, `Anxin, CC0-1.0. scripts/pieces.mjs, PCM sha256:${hash(samples)}`);
}

/** How samples go to ffmpeg and come back. */
export const PCM = ['-f', 'f32le', '-ar', String(RATE), '-ac', '2'];

/**
 * @param {string[]} args
 * @param {Float32Array} [samples] to its standard input
 * @returns {{ stdout: Buffer, stderr: string }}
 */
export function ffmpeg(args, samples) {
  const input = samples && new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
  const done = spawnSync('ffmpeg', ['-hide_banner', '-nostdin', ...args], { input, maxBuffer: 2 ** 28 });
  if (errorCode(done.error) === 'ENOENT') {
    throw new Problem('ffmpeg is not installed, and it is what encodes and measures.', 'apt-get install ffmpeg');
  }
  if (done.error) throw done.error;
  const stderr = done.stderr.toString();
  if (done.status !== 0) throw new Problem('ffmpeg failed.', 'Its last words are above.', { details: stderr });
  return { stdout: done.stdout, stderr };
}
