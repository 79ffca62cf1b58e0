import { performance } from 'node:perf_hooks';
import { Problem } from './problem.mjs';

/**
 * Progress lines with the seconds since the command began.
 * @typedef {object} Reporter
 * @property {(text: string) => void} say one line with elapsed seconds
 * @property {(text: string) => void} plain one line as it is
 * @property {() => number} seconds since the reporter was made
 */

/**
 * @param {{ out?: { write(text: string): unknown } }} [options]
 * @returns {Reporter}
 */
export function createReporter({ out = process.stdout } = {}) {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  return {
    seconds,
    say: (text) => void out.write(`[${seconds().toFixed(1).padStart(6)} s] ${text}\n`),
    plain: (text) => void out.write(`${text}\n`),
  };
}

/**
 * Says every few seconds that something long is still going on. Call the returned function to stop.
 * @param {Reporter} reporter
 * @param {() => string} text
 * @param {number} everySeconds
 */
export function whileWaiting(reporter, text, everySeconds = 5) {
  const timer = setInterval(() => reporter.say(text()), everySeconds * 1000);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * Runs a command's main function; a Problem becomes one plain line, anything else keeps its stack. Exit code 1.
 * @param {() => Promise<number | void>} main may return an exit code
 */
export async function runCommand(main) {
  // A closed terminal or `| head` must not stop us in the middle of a clean stop.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof Problem) {
      if (error.details) process.stderr.write(`${error.details.trimEnd()}\n\n`);
      process.stderr.write(`${error.message}\n`);
    } else {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    }
  }
}
