import path from 'node:path';

/**
 * How to call npm: the very one that runs us, else the one on the PATH.
 * @param {string[]} args
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(args) {
  const running = process.env.npm_execpath;
  if (running && path.basename(running) === 'npm-cli.js') {
    return { command: process.execPath, args: [running, ...args], shell: false };
  }
  return process.platform === 'win32'
    ? { command: 'npm.cmd', args, shell: true }
    : { command: 'npm', args, shell: false };
}

/** Settings of the calling `npm run` that would change what an install does, or hide why it failed. */
const NOT_INHERITED =
  /^npm_config_(loglevel|silent|omit|only|production|include|global|location|prefix|workspaces?|include_workspace_root|dry_run|package_lock|package_lock_only|ignore_scripts|json|save)$/i;

/**
 * The environment for an npm that we call ourselves.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function npmEnvironment(env = process.env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !NOT_INHERITED.test(name.replace(/-/g, '_'))));
}
