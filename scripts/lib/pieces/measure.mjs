import { readFileSync } from 'node:fs';
import { ffmpeg, PCM } from './encode.mjs';
import { at, RATE } from './loop.mjs';

/**
 * What a file is when it is decoded again: ffmpeg says how loud, and its samples whether the end meets the beginning.
 *
 * @typedef {object} Measure
 * @property {string} id
 * @property {number} bytes
 * @property {number} seconds that are heard
 * @property {number} integrated LUFS
 * @property {number} range LU
 * @property {number} peak dBTP
 * @property {number} seam the step from the last sample to the first, in parts of the largest step near it
 */

/** Samples on either side of the seam that it is compared with. */
const NEAR = RATE / 2;

/**
 * @param {import('./recipes.mjs').Recipe} recipe
 * @param {string} file
 * @returns {Measure}
 */
export function measured({ id }, file) {
  const { stderr } = ffmpeg(['-i', file, '-af', 'ebur128=peak=true:framelog=verbose', '-f', 'null', '-']);
  const summary = stderr.slice(stderr.lastIndexOf('Summary:'));
  const number = (/** @type {RegExp} */ pattern) => Number(pattern.exec(summary)?.[1] ?? NaN);
  const raw = ffmpeg(['-i', file, ...PCM, '-']).stdout;
  const samples = new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
  return {
    id,
    bytes: readFileSync(file).length,
    seconds: samples.length / 2 / RATE,
    integrated: number(/I:\s+(-?[\d.]+) LUFS/),
    range: number(/LRA:\s+(-?[\d.]+) LU/),
    peak: number(/Peak:\s+(-?[\d.]+) dBFS/),
    seam: Math.max(seam(samples, 0), seam(samples, 1)),
  };
}

/**
 * @param {Float32Array} samples left and right by turns
 * @param {0 | 1} side
 * @returns {number} above 1: the seam is a step that the sound around it does not have
 */
export function seam(samples, side) {
  const length = samples.length / 2;
  const value = (/** @type {number} */ i) => at(samples, 2 * ((i + length) % length) + side);
  const step = (/** @type {number} */ i) => Math.abs(value(i) - value(i - 1));
  let largest = 0;
  for (let i = 1; i < NEAR; i++) largest = Math.max(largest, step(i), step(-i));
  return step(0) / largest;
}

const BEGIN = '<!-- measures: made by `node scripts/pieces.mjs --measure` -->';
const END = '<!-- /measures -->';

/** @param {Measure[]} measures @returns {string} in Markdown, aligned as the formatter wants it */
export function measuresTable(measures) {
  const bytes = measures.reduce((sum, measure) => sum + measure.bytes, 0);
  const rows = measures.map((m) => [
    `\`${m.id}\``,
    m.seconds.toFixed(3),
    String(m.bytes),
    m.integrated.toFixed(1),
    m.range.toFixed(1),
    m.peak.toFixed(1),
    m.seam.toFixed(2),
  ]);
  const head = ['piece', 'seconds', 'bytes', 'LUFS', 'LRA, LU', 'true peak, dBTP', 'seam'];
  const table = [head, head.map(() => ''), ...rows, ['all', '', String(bytes), '', '', '', '']];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {string[]} */ row, /** @type {number} */ n) =>
    `| ${row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        if (n === 1) return column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join(' | ')} |`;
  return table.map(line).join('\n');
}

/** @param {string} text of the README @param {string} table @returns {string} */
export function withMeasures(text, table) {
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`the README of the pieces has lost its markers ${BEGIN} … ${END}`);
  return `${before}${BEGIN}\n\n${table}\n\n${END}${after}`;
}
