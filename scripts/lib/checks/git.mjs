import { execFileSync } from 'node:child_process';
import { installedTool } from '../build.mjs';
import { ROOT } from '../paths.mjs';
import { lastLines, runLogged } from '../run.mjs';

/** @param {string[]} args */
function git(...args) {
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
}

/**
 * Every commit since the first one that is here (a shallow clone has fewer).
 * @type {import('./command.mjs').Check}
 */
export const commitMessagesCheck = {
  id: 'commits',
  title: 'commit messages',
  async run() {
    const first = git('rev-list', '--max-parents=0', 'HEAD').split('\n').at(-1) ?? '';
    const range = git('rev-list', '--count', 'HEAD') === '1' ? ['--last'] : ['--from', first, '--to', 'HEAD'];
    const tool = installedTool({ module: '@commitlint/cli', bin: 'commitlint' });
    const finished = await runLogged('check commits', process.execPath, [tool, ...range], {});
    return finished.ok ? { ok: true } : { ok: false, details: lastLines(finished.log, 60) };
  },
};

/**
 * Whatever installing, building and testing leave behind is ignored by git or deleted again.
 * @type {import('./command.mjs').Check}
 */
export const cleanTreeCheck = {
  id: 'clean-tree',
  title: 'git status is clean afterwards',
  async run() {
    const status = git('status', '--porcelain');
    return { ok: status === '', details: status };
  },
};
