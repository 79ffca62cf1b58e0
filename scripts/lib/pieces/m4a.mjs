/**
 * AAC-LC in an MP4 file that says to the sample where the sound begins and how long it is (an edit list), with what a
 * decoder needs beforehand (a roll group). Written by us because ffmpeg pads a loop with the silence before and after it,
 * and the seam is then heard; here the frames around it are coded as what they are: the middle of something that goes on.
 */

import { RATE } from './loop.mjs';

export const FRAME = 1024;

/** AAC-LC, 32 kHz, two channels; and explicitly not at twice that rate (SBR), which some players else assume. */
const DECODER_CONFIG = [0x12, 0x90, 0x56, 0xe5, 0x00];

/**
 * @param {Buffer} adts a stream of AAC as ffmpeg writes it
 * @returns {Buffer[]} its frames
 */
export function framesOf(adts) {
  const frames = [];
  for (let i = 0; i < adts.length;) {
    const header = (adts.readUInt8(i + 1) & 1) === 1 ? 7 : 9;
    const length = ((adts.readUInt32BE(i + 3) >>> 13) & 0x1fff) >>> 0;
    if (adts.readUInt16BE(i) >>> 4 !== 0xfff || length <= header) throw new Error(`no frame of AAC at byte ${i}`);
    frames.push(adts.subarray(i + header, i + length));
    i += length;
  }
  return frames;
}

/**
 * @param {Buffer[]} frames the first is only heard in the second, which overlaps it
 * @param {string} remark what nobody plays: how it was made
 * @returns {Buffer} the file
 */
export function m4a(frames, remark) {
  const sizes = frames.map(({ length }) => length);
  const heard = (frames.length - 1) * FRAME;
  const coded = frames.length * FRAME;
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const before = [
    box('ftyp', text('M4A '), u32(0), text('M4A mp42isom')),
    // The place of the sound is known when all before it is written, and is as long whatever it is.
    (/** @type {number} */ place) => moov({ sizes, heard, coded, bytes, place }),
    box('free', Buffer.from(remark)),
  ];
  const written = (/** @type {number} */ place) =>
    Buffer.concat(before.map((part) => (typeof part === 'function' ? part(place) : part)));
  return Buffer.concat([written(written(0).length + 8), box('mdat', ...frames)]);
}

/** @param {{ sizes: number[], heard: number, coded: number, bytes: number, place: number }} sound */
function moov({ sizes, heard, coded, bytes, place }) {
  const matrix = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].map(u32);
  const bitRate = Math.round((bytes * 8 * RATE) / coded);
  const sampleTable = box(
    'stbl',
    full(
      'stsd',
      0,
      u32(1),
      box(
        'mp4a',
        zeros(6),
        u16(1),
        zeros(8),
        u16(2),
        u16(16),
        zeros(4),
        u32(RATE * 0x10000),
        esds(bitRate, Math.max(...sizes)),
      ),
    ),
    full('stts', 0, u32(1), u32(sizes.length), u32(FRAME)),
    full('stsc', 0, u32(1), u32(1), u32(sizes.length), u32(1)),
    full('stsz', 0, u32(0), u32(sizes.length), ...sizes.map(u32)),
    full('stco', 0, u32(1), u32(place)),
    // Whoever begins in the middle decodes one frame before.
    full('sgpd', 0x01000000, text('roll'), u32(2), u32(1), u16(0xffff)),
    full('sbgp', 0, text('roll'), u32(1), u32(sizes.length), u32(1)),
  );
  return box(
    'moov',
    full('mvhd', 0, zeros(8), u32(RATE), u32(heard), u32(0x10000), u16(0x100), zeros(10), ...matrix, zeros(24), u32(2)),
    box(
      'trak',
      full(
        'tkhd',
        7,
        zeros(8),
        u32(1),
        zeros(4),
        u32(heard),
        zeros(8),
        u16(0),
        u16(0),
        u16(0x100),
        u16(0),
        ...matrix,
        zeros(8),
      ),
      box('edts', full('elst', 0, u32(1), u32(heard), u32(FRAME), u32(0x10000))),
      box(
        'mdia',
        full('mdhd', 0, zeros(8), u32(RATE), u32(coded), u16(0x55c4), u16(0)),
        full('hdlr', 0, zeros(4), text('soun'), zeros(12), text('sound\0')),
        box('minf', full('smhd', 0, zeros(4)), box('dinf', full('dref', 0, u32(1), full('url ', 1))), sampleTable),
      ),
    ),
  );
}

/** @param {number} bitRate @param {number} largest */
function esds(bitRate, largest) {
  const specific = descriptor(5, Buffer.from(DECODER_CONFIG));
  const config = descriptor(4, Buffer.from([0x40, 0x15, 0]), u16(largest), u32(bitRate), u32(bitRate), specific);
  return full('esds', 0, descriptor(3, u16(1), Buffer.from([0]), config, descriptor(6, Buffer.from([2]))));
}

/** @param {number} tag @param {Buffer[]} parts together under 128 bytes */
function descriptor(tag, ...parts) {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, body.length]), body]);
}

/** @param {string} type @param {Buffer[]} parts */
function box(type, ...parts) {
  const body = Buffer.concat(parts);
  return Buffer.concat([u32(body.length + 8), text(type), body]);
}

/** @param {string} type @param {number} versionAndFlags @param {Buffer[]} parts */
const full = (type, versionAndFlags, ...parts) => box(type, u32(versionAndFlags), ...parts);

/** @param {string} ascii */
const text = (ascii) => Buffer.from(ascii, 'latin1');

/** @param {number} count */
const zeros = (count) => Buffer.alloc(count);

/** @param {number} value */
function u32(value) {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(value);
  return four;
}

/** @param {number} value */
function u16(value) {
  const two = Buffer.alloc(2);
  two.writeUInt16BE(value);
  return two;
}
