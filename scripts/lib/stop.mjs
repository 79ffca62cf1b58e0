/**
 * Clean stop on Ctrl-C, SIGTERM and a closed terminal: what was begun last is ended first, then the process exits.
 * @typedef {() => Promise<void> | void} Cleanup
 */

/** @type {Set<Cleanup>} */
const cleanups = new Set();
let stopping = false;

/**
 * @param {Cleanup} cleanup
 * @returns {() => void} forget it: it is over
 */
export function onStop(cleanup) {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/** Whether a stop was asked for: failures from now on are its echo. */
export function isStopping() {
  return stopping;
}

/** @param {number} exitCode */
async function stopEverything(exitCode) {
  if (stopping) return;
  stopping = true;
  for (const cleanup of [...cleanups].reverse()) await cleanup();
  process.exit(exitCode);
}

/**
 * @param {{ exitCode: number, say: (line: string) => void }} options exitCode: 0 for what is meant to be stopped
 */
export function stopOnSignals({ exitCode, say }) {
  const stop = (/** @type {string} */ why) => {
    if (stopping) return;
    say(`stopping (${why})`);
    void stopEverything(exitCode);
  };
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => stop(signal));
  }
  if (process.env.npm_lifecycle_event) followParent(() => stop('npm was ended'));
}

/**
 * `npm run` puts a shell between itself and us, which passes no signal on: whoever ends npm (a supervisor, a container)
 * ends the shell, and we would go on unseen.
 * @param {() => void} ended
 */
function followParent(ended) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    ended();
  }, 500);
  timer.unref();
}
