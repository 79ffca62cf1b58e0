import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { buildStale, installedTool } from './build.mjs';
import { CACHE, LOGS, ROOT, shown } from './paths.mjs';
import { Problem } from './problem.mjs';
import { unitsFor } from './units.mjs';

/**
 * The chain from the server's DTOs to the client's types:
 * DTO classes → cloud-api/src/metadata.ts → packages/contracts/openapi.json → packages/contracts/src/generated/api.ts.
 * Each link is committed; `--check` makes them again and compares.
 */
const LINKS = {
  metadata: 'cloud-api/src/metadata.ts',
  document: 'packages/contracts/openapi.json',
  types: 'packages/contracts/src/generated/api.ts',
};

/**
 * @param {{ reporter: import('./reporter.mjs').Reporter, check: boolean }} options
 *   check: leave the files as they are
 * @returns {Promise<string[]>} the files that are not what the sources say
 */
export async function regenerate({ reporter, check }) {
  /** @type {Record<string, string | undefined>} */
  const before = Object.fromEntries(Object.values(LINKS).map((file) => [file, read(file)]));
  mkdirSync(LOGS, { recursive: true });
  try {
    node('metadata', ['cloud-api/scripts/generate-metadata.mjs']);
    await buildStale(unitsFor(['cloud-api']), { reporter });
    const document = node('openapi document', ['cloud-api/dist/cli/openapi.js']);
    write(LINKS.document, `${JSON.stringify(JSON.parse(document), null, 2)}\n`);
    makeTypes();
    return Object.values(LINKS).filter((file) => read(file) !== before[file]);
  } finally {
    if (check) {
      for (const [file, text] of Object.entries(before)) {
        if (text === undefined) rmSync(path.join(ROOT, file), { force: true });
        else if (read(file) !== text) write(file, text);
      }
    }
  }
}

function makeTypes() {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(path.join(CACHE, 'openapi-'));
  const output = path.join(folder, 'api.ts');
  try {
    node('client types', [
      installedTool({ module: 'openapi-typescript', bin: 'openapi-typescript' }),
      ...[LINKS.document, '--output', output, '--alphabetize', '--root-types', '--root-types-no-schema-prefix'],
    ]);
    write(LINKS.types, readFileSync(output, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} what
 * @param {string[]} args
 * @returns {string} stdout
 */
function node(what, args) {
  const result = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (result.status === 0) return result.stdout;
  throw new Problem(`Making the ${what} failed.`, 'Its output is above.', {
    details: `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-30).join('\n'),
    code: 'OPENAPI_FAILED',
  });
}

/** @param {string} file */
function read(file) {
  const full = path.join(ROOT, file);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}

/** @param {string} file @param {string} text */
function write(file, text) {
  const full = path.join(ROOT, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}

/** @param {string[]} files */
export function driftText(files) {
  return files
    .map((file) => `${shown(path.join(ROOT, file))} is not what its source says; run: npm run openapi`)
    .join('\n');
}
