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
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (stopping) return;
      say(`stopping (${signal})`);
      void stopEverything(exitCode);
    });
  }
}
