import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { WebSocket } from 'undici';

/** Microseconds between two looks at the stack. */
const INTERVAL = 250;

/**
 * @typedef {{ nodes: { id: number, callFrame: { functionName: string, url: string } }[], samples: number[], timeDeltas: number[] }} CpuProfile
 */

/**
 * V8's CPU profile of a process that was started with --inspect, while the work goes on.
 * @param {string} inspector ws://…
 * @param {() => Promise<unknown>} work
 * @returns {Promise<CpuProfile>}
 */
export async function profiled(inspector, work) {
  const socket = new WebSocket(inspector);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error('the inspector does not answer')), { once: true });
  });
  let last = 0;
  const call = (/** @type {string} */ method, /** @type {object} */ params = {}) =>
    new Promise((resolve) => {
      const id = ++last;
      socket.addEventListener('message', function answered(message) {
        const answer = JSON.parse(String(message.data));
        if (answer.id !== id) return;
        socket.removeEventListener('message', answered);
        resolve(answer.result);
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  await call('Profiler.enable');
  await call('Profiler.setSamplingInterval', { interval: INTERVAL });
  await call('Profiler.start');
  await work();
  const { profile } = await call('Profiler.stop');
  socket.close();
  return profile;
}

/**
 * Leaves the profile in the folder and says where the time went, by package of npm, part of ours, or part of Node. The
 * profile's own times are those of the clock on the wall, which on a busy machine runs for others too: shares are taken
 * from it, and of these the CPU that the process used.
 * @param {CpuProfile} profile
 * @param {{ folder: string, name: string, cpu: number | null }} about cpu: microseconds per request
 * @returns {Promise<string>}
 */
export async function keepProfile(profile, { folder, name, cpu }) {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${name}.cpuprofile`), JSON.stringify(profile));
  const parts = sharesOf(profile);
  const total = [...parts.values()].reduce((sum, time) => sum + time, 0);
  const lines = [...parts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 16)
    .map(([part, time]) => {
      const share = time / total;
      const own = cpu === null ? '' : `${Math.round(share * cpu)} µs`.padStart(9);
      return `${`${(100 * share).toFixed(1)} %`.padStart(7)}${own}  ${part}`;
    });
  return [
    `${name}${cpu === null ? '' : `: ${Math.round(cpu)} µs CPU per request, the profiler's included`}`,
    ...lines,
  ].join('\n');
}

/** @param {CpuProfile} profile @returns {Map<string, number>} microseconds by part, idling left out */
function sharesOf({ nodes, samples, timeDeltas }) {
  const parts = new Map(nodes.map(({ id, callFrame }) => [id, partOf(callFrame)]));
  /** @type {Map<string, number>} */
  const shares = new Map();
  for (const [index, id] of samples.entries()) {
    const part = parts.get(id) ?? '';
    if (part !== '(idle)') shares.set(part, (shares.get(part) ?? 0) + (timeDeltas[index] ?? 0));
  }
  return shares;
}

/** @param {CpuProfile['nodes'][number]['callFrame']} frame */
function partOf({ functionName, url }) {
  const npm = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url);
  if (npm) return String(npm[1]);
  const own = /cloud-api\/(?:dist|bench)\/((?:platform|modules)\/[^/]+)?/.exec(url);
  if (own) return `our ${own[1] ?? 'server'}`;
  if (url.includes('/packages/')) return 'our packages';
  if (url.startsWith('node:')) return 'node';
  // system calls: what they are for
  if (/^(write|writev|writeBuffer|writeUtf8String)$/.test(functionName)) return 'writing to sockets';
  return functionName.startsWith('(') ? functionName : 'native';
}
