import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.mjs';

/**
 * What a client weighs, measured on its build folder, and what it may weigh: an old phone on a slow network pays for
 * each byte. WeChat itself refuses a package over 2 MB and more than 30 MB in all; our limits are met long before.
 *
 * @typedef {object} Size
 * @property {string} name
 * @property {number} bytes
 * @property {number} [limit] none: told, not judged
 *
 * @typedef {keyof typeof LIMITS} Client
 */
const KB = 1024;

export const LIMITS = {
  weapp: { main: 700 * KB, subpackage: 1200 * KB, all: 30 * KB * KB },
  h5: { firstVisit: 300 * KB },
};

/** What stays on the machine that builds; the same line stands in packages/weapp-runner, a test compares them. */
export const NOT_UPLOADED = /(^|\/)(project\.config\.json|project\.private\.config\.json|\.[^/]+)$|\.map$/;

const MEASURES = { weapp: packages, h5: firstVisit };

/**
 * @param {Client} client
 * @param {string} folder of the build
 * @returns {Size[]}
 */
export function sizes(client, folder) {
  return MEASURES[client](folder);
}

/**
 * Every uploaded file with its size on disk, as WeChat counts.
 * @param {string} folder
 * @returns {Size[]}
 */
function packages(folder) {
  /** @type {{ subPackages?: { root: string }[], subpackages?: { root: string }[] }} */
  const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8'));
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/^\/|\/$/g, ''));
  const bytes = new Map(['main', ...roots].map((name) => [name, 0]));
  let all = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/');
    if (!entry.isFile() || NOT_UPLOADED.test(file)) continue;
    const { size } = statSync(path.join(folder, file));
    const name = roots.find((root) => file.startsWith(`${root}/`)) ?? 'main';
    bytes.set(name, (bytes.get(name) ?? 0) + size);
    all += size;
  }
  const { main, subpackage, all: allowed } = LIMITS.weapp;
  return [
    ...[...bytes].map(([name, size]) =>
      name === 'main'
        ? { name: 'main package', bytes: size, limit: main }
        : { name: `subpackage ${name}`, bytes: size, limit: subpackage },
    ),
    { name: 'all packages', bytes: all, limit: allowed },
  ];
}

/**
 * index.html and what it names, as the server sends it: compressed when the build has a compressed file beside it.
 * What the first page then loads by itself is measured in a browser (miniprogram/test/slice/sizes.e2e-spec.ts).
 * @param {string} folder
 * @returns {Size[]}
 */
function firstVisit(folder) {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, file = '']) => file);
  const sent = (/** @type {string} */ ending) =>
    ['index.html', ...new Set(named)].reduce((sum, file) => {
      const compressed = path.join(folder, file + ending);
      return sum + statSync(existsSync(compressed) ? compressed : path.join(folder, file)).size;
    }, 0);
  return [
    { name: 'first visit, gzip', bytes: sent('.gz'), limit: LIMITS.h5.firstVisit },
    { name: 'first visit, brotli', bytes: sent('.br') },
  ];
}

/** @param {number} bytes */
const inKb = (bytes) => `${(bytes / KB).toFixed(1)} KB`;

/**
 * @param {Size[]} measured
 * @returns {string} a table
 */
export function sizeTable(measured) {
  const width = Math.max(...measured.map(({ name }) => name.length));
  return measured
    .map(({ name, bytes, limit }) => {
      const allowed = limit === undefined ? '' : `  of ${inKb(limit).padStart(10)}  ${bytes < limit ? '' : '✕'}`;
      return `  ${name.padEnd(width)}  ${inKb(bytes).padStart(10)}${allowed}`.trimEnd();
    })
    .join('\n');
}

/**
 * @param {Client} client
 * @param {Size[]} measured
 * @throws {Problem} that says which is too large, and by how much
 */
export function refuseTooLarge(client, measured) {
  const over = measured.flatMap(({ name, bytes, limit }) =>
    limit === undefined || bytes < limit
      ? []
      : [`${name} is ${inKb(bytes)}, ${bytes - limit + 1} B more than allowed (under ${inKb(limit)})`],
  );
  if (over.length === 0) return;
  throw new Problem(
    `${client} is too large: ${over.join('; ')}.`,
    'Load less at first, or move it into a subpackage; limits are in scripts/lib/sizes.mjs.',
    { code: 'TOO_LARGE' },
  );
}
