import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';

/**
 * Asks as fast as the answers come, over `connections` connections at once: the next request of a connection begins
 * when its last one was answered.
 *
 * @typedef {{ method: 'GET' | 'POST' | 'PUT', path: string, token?: string, headers?: Record<string, string>, body?: object,
 *   check?: (status: number, body: string) => void }} Asked
 *
 * @param {{ url: string, connections: number, seconds?: number, requests?: number,
 *   next: (connection: number) => Asked }} job seconds or requests says when it ends
 * @returns {Promise<{ count: number, seconds: number, p50: number, p99: number }>} latencies in milliseconds
 */
export async function load({ url, connections, seconds, requests, next }) {
  const pool = new Pool(url, { connections, pipelining: 1 });
  /** @type {number[]} */
  const latencies = [];
  const begun = performance.now();
  const until = seconds === undefined ? Infinity : begun + seconds * 1000;
  let left = requests ?? Infinity;
  const worker = async (/** @type {number} */ connection) => {
    while (performance.now() < until && left-- > 0) {
      const sent = performance.now();
      await ask(pool, next(connection));
      latencies.push(performance.now() - sent);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, (_, index) => worker(index)));
  } finally {
    await pool.close();
  }
  latencies.sort((one, other) => one - other);
  return {
    count: latencies.length,
    seconds: (performance.now() - begun) / 1000,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
  };
}

/**
 * @param {import('undici').Dispatcher} client
 * @param {Asked} asked
 * @returns {Promise<string>} the body of the answer; anything but a success ends the measurement
 */
export async function ask(client, { method, path, token, headers = {}, body, check }) {
  const answer = await client.request({
    method,
    path,
    headers: {
      'x-client-version': 'weapp/9.9.9',
      'idempotency-key': randomUUID(),
      ...headers,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await answer.body.text();
  if (answer.statusCode >= 300) throw new Error(`${method} ${path} answered ${answer.statusCode}: ${text}`);
  check?.(answer.statusCode, text);
  return text;
}

/** @param {number[]} sorted @param {number} share */
function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
