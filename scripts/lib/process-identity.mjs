import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from './problem.mjs';

/**
 * A process, told apart from a later one that got the same pid.
 * @typedef {object} ProcessIdentity
 * @property {number} pid
 * @property {string | null} startedAt opaque; null where the system does not tell
 * @property {string} machine pids mean something only on this machine (and in this pid namespace)
 */

/** @returns {string} */
export function thisMachine() {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/**
 * When a process started, as the system tells it; null when it is gone or the system does not tell.
 * @param {number} pid
 * @returns {string | null}
 */
function startTimeOf(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The second field is the name in brackets and may itself hold spaces and brackets; start time is field 22.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? null : (fields[19] ?? null);
    }
    /** @type {import('node:child_process').ExecFileSyncOptionsWithStringEncoding} */
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
    const answer =
      process.platform === 'win32'
        ? execFileSync(
            'powershell',
            ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`],
            options,
          )
        : execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
            ...options,
            env: { ...process.env, LC_ALL: 'C' },
          });
    return answer.trim() || null;
  } catch {
    return null;
  }
}

/**
 * @param {number} pid
 * @returns {ProcessIdentity}
 */
export function identify(pid = process.pid) {
  return { pid, startedAt: startTimeOf(pid), machine: thisMachine() };
}

/**
 * Whether that very process still runs on this machine. Of another machine nothing is known: false.
 * @param {ProcessIdentity} identity
 */
export function isAlive({ pid, startedAt, machine }) {
  if (machine !== thisMachine()) return false;
  if (startedAt !== null) return startTimeOf(pid) === startedAt;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/**
 * Ends one process (or its group) that this checkout started: politely, then firmly.
 * @param {ProcessIdentity} identity
 * @param {{ group?: boolean, graceMs?: number }} [options]
 */
export async function stopProcess(identity, { group = false, graceMs = 10_000 } = {}) {
  const target = group && process.platform !== 'win32' ? -identity.pid : identity.pid;
  for (const [signal, waitMs] of /** @type {[NodeJS.Signals, number][]} */ ([
    ['SIGTERM', graceMs],
    ['SIGKILL', 5_000],
  ])) {
    if (!isAlive(identity)) return;
    try {
      process.kill(target, signal);
    } catch {
      return; // gone between the look and the signal
    }
    for (let waited = 0; waited < waitMs && isAlive(identity); waited += 50) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
