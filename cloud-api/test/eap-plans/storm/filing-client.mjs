// The units' side of the storm, in a process of its own: a server that answers itself proves nothing about waiting.
// Started by filing-storm.e2e-spec.ts over IPC. In: { wave, url, requests: [{ planId, id, token }] }.
// Out: { wave, replies }.
import http from 'node:http';

/** Everybody has a connection of their own. */
const agent = new http.Agent({ keepAlive: true, maxSockets: Infinity });
/** A connection that breaks says nothing about what happened: the client sends the same id again. */
const TRIES = 5;

/** @returns {Promise<{ status: number, body: { late?: boolean, submittedAt?: string, version?: number } }>} */
function send(url, { planId, id, token }) {
  const body = JSON.stringify({ id });
  return new Promise((resolve, reject) => {
    const request = http.request(
      new URL(`/v1/plans/${planId}/submit`, url),
      {
        method: 'POST',
        agent,
        headers: {
          authorization: `Bearer ${token}`,
          'content-length': Buffer.byteLength(body),
          'content-type': 'application/json',
          'x-client-version': 'weapp/0.1.0',
        },
      },
      (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          resolve({ status: response.statusCode, body: JSON.parse(Buffer.concat(parts).toString()) });
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

async function sendUntilAnswered(url, one) {
  for (let attempt = 1; ; attempt++) {
    try {
      const { status, body } = await send(url, one);
      const { late, submittedAt, version } = body;
      return { planId: one.planId, id: one.id, status, late, submittedAt, version };
    } catch (error) {
      if (attempt === TRIES) throw error;
    }
  }
}

process.on('message', async ({ wave, url, requests }) => {
  const replies = await Promise.all(requests.map((one) => sendUntilAnswered(url, one)));
  process.send({ wave, replies });
});
process.on('disconnect', () => process.exit());
