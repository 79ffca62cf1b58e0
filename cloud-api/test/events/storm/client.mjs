// A process of its own, as phones are: the server's event loop does not wait for the storm's bookkeeping, nor the storm
// for the server's. Reads what to send from stdin as JSON, writes every reply to stdout as JSON.
//   { url, eventId, connections, requests: [{ person, token, id }] }  →  { milliseconds, replies: [{ person, status, body }] }
import { Pool } from 'undici';

/** @returns {Promise<string>} */
async function readAll(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

const { url, eventId, connections, requests } = JSON.parse(await readAll(process.stdin));
const pool = new Pool(url, { connections, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });

/** Connections are opened before: the storm is about seats, not about TCP. */
await Promise.all(Array.from({ length: connections }, () => send('GET', '/livez', {})));

const started = process.hrtime.bigint();
const replies = await Promise.all(
  requests.map(async ({ person, token, id }) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ id, name: null, waitIfFull: true });
    return { person, ...(await send('PUT', `/v1/events/${eventId}/sign-up`, headers, body)) };
  }),
);
const milliseconds = Number((process.hrtime.bigint() - started) / 1_000_000n);
process.stdout.write(JSON.stringify({ milliseconds, replies }));
await pool.close();

async function send(method, path, headers, body) {
  const reply = await pool.request({ method, path, headers: { 'x-client-version': 'weapp/0.1.0', ...headers }, body });
  const text = await reply.body.text();
  try {
    return { status: reply.statusCode, body: JSON.parse(text) };
  } catch {
    return { status: reply.statusCode, body: text };
  }
}
