import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = process.platform === 'linux' ? Number(execFileSync('getconf', ['CLK_TCK']).toString()) : 0;

/**
 * What a process of this machine has cost so far. Linux only: elsewhere null, and the table says so.
 * @param {number} pid
 * @returns {{ cpuMicroseconds: number, memoryBytes: number } | null}
 */
export function processCost(pid) {
  if (TICKS_PER_SECOND === 0) return null;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  // man 5 proc: utime and stime are fields 14 and 15, counted from the pid
  const ticks = Number(fields[11]) + Number(fields[12]);
  const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return { cpuMicroseconds: (ticks / TICKS_PER_SECOND) * 1e6, memoryBytes: Number(resident?.[1] ?? 0) * 1024 };
}
