import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentHash } from './content-hash.mjs';
import { ROOT, shown } from './paths.mjs';
import { Problem } from './problem.mjs';
import { whileWaiting } from './reporter.mjs';
import { lastLines, runLogged } from './run.mjs';
import { LIMITS, refuseTooLarge, sizes, sizeTable } from './sizes.mjs';
import { UNITS } from './units.mjs';

/**
 * A build is current when the stamp inside its output folder holds the hash of its inputs. Stamp and output come into
 * place with one rename, so a build that was killed leaves the old output or none, never half of one.
 *
 * @typedef {import('./units.mjs').Unit} Unit
 */
const STAMP = '.anxin-built.json';

/**
 * @param {Unit} unit
 * @param {string} root
 * @returns {string}
 */
function inputHash(unit, root = ROOT) {
  const needs = unit.needs.map((id) => `${id} ${inputHash(unitById(id), root)}`);
  return contentHash(
    root,
    [...unit.inputs, 'package-lock.json'],
    [JSON.stringify([unit.tool, unit.args, unit.env, ...(unit.client ? [LIMITS[unit.client]] : [])]), ...needs],
  );
}

/** @param {string} id @returns {Unit} */
export function unitById(id) {
  const unit = UNITS.find((candidate) => candidate.id === id);
  if (!unit) throw new Error(`no unit is called ${id}`);
  return unit;
}

/**
 * @param {Unit} unit
 * @param {string} root
 */
export function isBuilt(unit, root = ROOT) {
  try {
    const stamp = JSON.parse(readFileSync(path.join(root, unit.folder, unit.output, STAMP), 'utf8'));
    return stamp.inputs === inputHash(unit, root);
  } catch {
    return false;
  }
}

/**
 * Builds what is stale, up to `parallel` units at a time, each as soon as what it needs is there.
 * @param {Unit[]} units in building order, with all they need
 * @param {{ reporter: import('./reporter.mjs').Reporter, root?: string, parallel?: number,
 *   toolPath?: (tool: Unit['tool'], root: string) => string }} options toolPath: where the tool's script is
 */
export async function buildStale(units, { reporter, root = ROOT, parallel = 2, toolPath = pathOfTool }) {
  const stale = units.filter((unit) => !isBuilt(unit, root));
  if (stale.length === 0) return;
  reporter.say(`building ${stale.map(({ id }) => id).join(', ')}`);
  /** @type {Set<string>} */
  const waiting = new Set(stale.map(({ id }) => id));
  /** @type {Map<string, Promise<string>>} */
  const running = new Map();
  const stop = whileWaiting(reporter, () => `  still building ${[...running.keys()].join(', ')}`);
  try {
    while (waiting.size > 0 || running.size > 0) {
      for (const unit of stale) {
        const ready = unit.needs.every((id) => !waiting.has(id) && !running.has(id));
        if (!waiting.has(unit.id) || !ready || running.size >= parallel) continue;
        waiting.delete(unit.id);
        running.set(
          unit.id,
          buildUnit(unit, { reporter, root, toolPath }).then(() => unit.id),
        );
      }
      running.delete(await Promise.race(running.values()));
    }
  } catch (error) {
    await Promise.allSettled(running.values());
    throw error;
  } finally {
    stop();
  }
}

/**
 * @param {Unit} unit
 * @param {{ reporter: import('./reporter.mjs').Reporter, root: string,
 *   toolPath: (tool: Unit['tool'], root: string) => string }} options
 */
async function buildUnit(unit, { reporter, root, toolPath }) {
  const began = reporter.seconds();
  const folder = path.join(root, unit.folder);
  const output = path.join(folder, unit.output);
  const beside = path.dirname(output);
  removeUnfinished(beside, path.basename(output));
  const temporary = path.join(beside, `.building-${path.basename(output)}-${process.pid}`);
  mkdirSync(temporary, { recursive: true });

  // Hashed before building: an edit made meanwhile leaves the result stale instead of passing as built.
  const inputs = inputHash(unit, root);
  const fill = (/** @type {string} */ text) => text.replace('{out}', path.relative(folder, temporary));
  const env = Object.fromEntries(Object.entries(unit.env).map(([name, value]) => [name, fill(value ?? '')]));
  const result = await runLogged(
    `build ${unit.id}`,
    process.execPath,
    [toolPath(unit.tool, root), ...unit.args.map(fill)],
    { cwd: folder, env: { ...process.env, ...env }, folder: temporary },
  );
  const empty = readdirSync(temporary).length === 0;
  if (!result.ok || empty) {
    const details = lastLines(result.log, 20);
    rmSync(temporary, { recursive: true, force: true });
    throw new Problem(
      `Building ${unit.id} failed${result.ok ? ' (it produced nothing)' : ''}.`,
      `The last lines are above, all of them in ${shown(result.log)}; mend what it names and run the same command.`,
      { details, code: 'BUILD_FAILED' },
    );
  }
  if (unit.client) weigh(unit.client, temporary, reporter);
  writeFileSync(path.join(temporary, STAMP), JSON.stringify({ inputs }));
  if (existsSync(output))
    renameSync(output, path.join(beside, `.building-${path.basename(output)}-old-${process.pid}`));
  renameSync(temporary, output);
  removeUnfinished(beside, path.basename(output));
  reporter.say(`built ${unit.id} in ${(reporter.seconds() - began).toFixed(1)} s`);
}

/**
 * Tells what a client weighs; one that is too large is not put into place.
 * @param {import('./sizes.mjs').Client} client
 * @param {string} folder
 * @param {import('./reporter.mjs').Reporter} reporter
 */
function weigh(client, folder, reporter) {
  try {
    const measured = sizes(client, folder);
    reporter.say(`${client} weighs`);
    reporter.plain(sizeTable(measured));
    refuseTooLarge(client, measured);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Only called while holding the build lock: nobody else is building here.
 * @param {string} folder
 * @param {string} name
 */
function removeUnfinished(folder, name) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder)) {
    if (entry.startsWith(`.building-${name}-`)) rmSync(path.join(folder, entry), { recursive: true, force: true });
  }
}

/**
 * @param {Unit['tool']} tool
 * @param {string} root
 */
export function pathOfTool(tool, root) {
  return 'script' in tool ? path.join(root, tool.script) : installedTool(tool, root);
}

/**
 * @param {{ module: string, bin: string }} tool
 * @param {string} root
 */
export function installedTool({ module, bin }, root = ROOT) {
  const folder = path.join(root, 'node_modules', module);
  const bins = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).bin;
  return path.join(folder, typeof bins === 'string' ? bins : bins[bin]);
}
