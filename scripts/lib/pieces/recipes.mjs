import { createHash } from 'node:crypto';
import { amplitude } from './arithmetic.mjs';
import { brown, wind } from './air.mjs';
import { breathOfNotes, breathOfWaves } from './breath.mjs';
import { at, passed } from './loop.mjs';
import { madeAsLoudAs } from './loudness.mjs';
import { bowls, pads, singleNotes } from './music.mjs';
import { brook, rain, sea } from './water.mjs';

/**
 * @typedef {import('./loop.mjs').Stereo} Stereo
 *
 * @typedef {object} Recipe
 * @property {string} id the file's name and the key in pieces.json
 * @property {(seconds: number) => Stereo} make
 * @property {number} seconds a whole number of frames of AAC: multiples of 0.032
 * @property {'noise' | 'tones'} of what it mostly consists of, which decides how it is coded
 * @property {number} kilobits a second, of the file
 * @property {string} sha256 of the samples, so that a change of a sound is seen and meant
 */

/** As quiet as speech on television (EBU R128): one piece after another needs no hand at the volume, at night. */
export const LOUDNESS = -23;

/** What stands out of it stays under this; the true peak between the samples is at most a decibel more. */
export const LOUDEST = amplitude(-5);

/** @type {Recipe[]} */
export const RECIPES = [
  {
    id: 'sea',
    make: sea,
    seconds: 96,
    of: 'noise',
    kilobits: 72,
    sha256: '8ebd70cbce9ad5d9b2281216168b490cb3b23a3f2540247af3c248c724ac953f',
  },
  {
    id: 'rain',
    make: rain,
    seconds: 80,
    of: 'noise',
    kilobits: 72,
    sha256: '2ad62a7f5f4bf816d839d214ff614ff07a5bd346c45e064ff3ac22c1ee3ac2aa',
  },
  {
    id: 'brook',
    make: brook,
    seconds: 80,
    of: 'noise',
    kilobits: 72,
    sha256: '7b371f45234d64fa2eada638921742839b853b4fff5113065051a585c6fe6b58',
  },
  {
    id: 'wind',
    make: wind,
    seconds: 80,
    of: 'noise',
    kilobits: 72,
    sha256: 'b8760a82dfcf39685f9a5187ea56e1bafc3328345d540962d08d4e7b8a6c7b08',
  },
  {
    id: 'brown',
    make: brown,
    seconds: 64,
    of: 'noise',
    kilobits: 72,
    sha256: 'b06f8f2cac7aac928d211ff5c36871c1436e7c3979478147947a744bc2ed6596',
  },
  {
    id: 'bowls',
    make: bowls,
    seconds: 96,
    of: 'tones',
    kilobits: 56,
    sha256: '6b71c93b523444fbd76bea108b76c9fafb84439ee65221db9dff314779940995',
  },
  {
    id: 'pads',
    make: pads,
    seconds: 96,
    of: 'tones',
    kilobits: 72,
    sha256: '9be5950b553fb05a831cd65545b59e6f559b3601ed07554651ef81f602bbbf25',
  },
  {
    id: 'single-notes',
    make: singleNotes,
    seconds: 80,
    of: 'tones',
    kilobits: 56,
    sha256: '8d1f1938399ef41f96a5596238c0e9980a4a147c7796288b67d540d242cfc4d2',
  },
  {
    id: 'breath-of-notes',
    make: breathOfNotes,
    seconds: 192,
    of: 'tones',
    kilobits: 48,
    sha256: '47f1d62a8c479d2adcbf70aff9772f5150da862e698893e72861cbb559af95be',
  },
  {
    id: 'breath-of-waves',
    make: breathOfWaves,
    seconds: 80,
    of: 'noise',
    kilobits: 72,
    sha256: '0f9e7d9a0c7b94053907796175efe0f6e24839b255469bf635e0e0d5b991bbf6',
  },
];

/**
 * A piece as it is heard: nothing that only shakes a phone's speaker, nothing that hisses (tones have neither), and as loud
 * as all others.
 * @param {Recipe} recipe
 * @returns {Stereo}
 */
export function rendered({ make, seconds, of }) {
  const sound = make(seconds);
  for (const side of of === 'noise' ? [sound.left, sound.right] : []) {
    passed(passed(passed(side, 'high', 45), 'high', 35), 'low', 8000);
  }
  return madeAsLoudAs(sound, LOUDNESS);
}

/** @param {Stereo} sound @returns {number} the largest sample */
export function peak({ left, right }) {
  let largest = 0;
  for (const side of [left, right]) {
    for (let i = 0; i < side.length; i++) largest = Math.max(largest, Math.abs(at(side, i)));
  }
  return largest;
}

/** @param {Stereo} sound @returns {Float32Array} left and right by turns, as an encoder wants it */
export function interleaved({ left, right }) {
  const both = new Float32Array(left.length * 2);
  for (let i = 0; i < left.length; i++) {
    both[2 * i] = at(left, i);
    both[2 * i + 1] = at(right, i);
  }
  return both;
}

/** @param {Float32Array} samples @returns {string} */
export const hash = (samples) =>
  createHash('sha256')
    .update(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength))
    .digest('hex');
