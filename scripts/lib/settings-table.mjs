import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.mjs';

/**
 * The table of settings in README.md, made from the server's own list (cloud-api/src/platform/config/settings.ts), which
 * is also all that its config module can read.
 *
 * @typedef {{ default?: string, otherwise?: string, secret?: true, meaning: string }} Setting
 */

const README = path.join(ROOT, 'README.md');
const LIST = path.join(ROOT, 'cloud-api', 'dist', 'platform', 'config', 'settings.js');
const BEGIN = '<!-- settings: made by `npm run settings` -->';
const END = '<!-- /settings -->';

/**
 * @param {Record<string, Setting>} settings
 * @returns {string} in Markdown
 */
export function settingsTable(settings) {
  const rows = Object.entries(settings).map(([name, setting]) => {
    const unset = setting.default === undefined ? (setting.otherwise ?? '') : `\`${setting.default}\``;
    return [`\`${name}\``, unset, `${setting.secret ? 'secret; ' : ''}${setting.meaning}`];
  });
  const table = [['variable', 'not set', 'meaning'], ['', '', ''], ...rows];
  // Aligned as the formatter wants it, which is a package and cannot be asked here.
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row, line) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0, line === 1 ? '-' : ' ')))
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/**
 * @param {string} text of the document
 * @param {string} table
 * @returns {string} the document with the table between its markers
 */
export function withTable(text, table) {
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`README.md has lost its markers ${BEGIN} … ${END}`);
  return `${before}${BEGIN}\n\n${table}\n\n${END}${after}`;
}

/**
 * Needs the built server.
 * @param {{ check: boolean }} options check: leave the file as it is
 * @returns {Promise<boolean>} whether README.md was not what the list says
 */
export async function writeSettingsTable({ check }) {
  const { SETTINGS } = await import(pathToFileURL(LIST).href);
  const text = readFileSync(README, 'utf8');
  const wanted = withTable(text, settingsTable(SETTINGS));
  if (wanted === text) return false;
  if (!check) writeFileSync(README, wanted);
  return true;
}
