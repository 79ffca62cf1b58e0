import { installedTool } from '../build.mjs';
import { ROOT } from '../paths.mjs';
import { lastLines, runLogged } from '../run.mjs';

/**
 * A check is one named question with a yes or no. What it found is printed when the answer is no.
 * @typedef {object} Verdict
 * @property {boolean} ok
 * @property {string} [details]
 *
 * @typedef {object} Check
 * @property {string} id
 * @property {string} title
 * @property {() => Promise<Verdict>} run
 */

/**
 * A check that is one run of an installed tool.
 * @param {string} id
 * @param {string} title
 * @param {{ module: string, bin: string }} tool
 * @param {string[]} args
 * @param {{ cwd?: string, minutes?: number, lines?: number }} [options] lines: how many of its last lines are shown
 * @returns {Check}
 */
export function toolCheck(id, title, tool, args, { cwd = ROOT, minutes = 15, lines = 60 } = {}) {
  return {
    id,
    title,
    async run() {
      const finished = await runLogged(`check ${id}`, process.execPath, [installedTool(tool), ...args], {
        cwd,
        timeoutMs: minutes * 60_000,
      });
      return finished.ok ? { ok: true } : { ok: false, details: lastLines(finished.log, lines) };
    },
  };
}
