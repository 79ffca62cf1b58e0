// Everybody's phones, in a process that nobody kills: what the server acknowledged stands in this process's file, whatever
// becomes of the server. A request without a reply is sent again as it is, until there is one.
// Started by crash.e2e-spec.ts over IPC. In: the world below, later "enough". Out: { acknowledged } after each.
//   { url, log, consentVersion, people: [{ token }], lectures: [eventId], plans: [{ planId, token }], staff, doomed: [eventId] }
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { once } from 'node:events';
import http from 'node:http';

const AT_ONCE = 8;
const STRANDS = ['education', 'assessment', 'assistance'];
const MEASURES = 20;
/** One in so many is sent twice at the same moment: a finger that taps twice. */
const TWICE = 7;
/** A lecture is called off when this many other things were acknowledged. */
const BETWEEN_CANCELLATIONS = 12;

const [world] = await once(process, 'message');
const agent = new http.Agent({ keepAlive: true, maxSockets: Infinity });
const isEnough = { value: false };
process.once('message', () => (isEnough.value = true));
let acknowledged = 0;

/** @returns {Promise<{ status: number, body: string }>} */
function send({ method, path, token, body }) {
  const text = JSON.stringify(body);
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'x-client-version': 'weapp/0.1.0',
  };
  return new Promise((resolve, reject) => {
    const request = http.request(new URL(path, world.url), { method, agent, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', reject);
      response.on('aborted', () => reject(new Error('the reply was cut off')));
      response.on('end', () => resolve({ status: response.statusCode, body: Buffer.concat(parts).toString() }));
    });
    request.on('error', reject);
    request.end(text);
  });
}

async function sendUntilAnswered(request) {
  for (;;) {
    try {
      return await send(request);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20)); // nobody is there: the next server is about to come
    }
  }
}

let sent = 0;
/** Notes what was acknowledged before anything else happens. */
async function write(kind, id, request) {
  const times = (sent += 1) % TWICE === 0 ? 2 : 1;
  const replies = await Promise.all(Array.from({ length: times }, () => sendUntilAnswered(request)));
  for (const { status, body } of replies) {
    const refusal = status >= 200 && status < 300 ? undefined : body.slice(0, 200);
    appendFileSync(world.log, `${JSON.stringify({ kind, ...id, status, refusal })}\n`);
  }
  acknowledged += 1;
  process.send({ acknowledged });
}

const consent = (person, { token }) =>
  write(
    'consent',
    { person },
    {
      ...{ method: 'PUT', path: '/v1/consents/self-assessment', token },
      body: { version: world.consentVersion },
    },
  );

function submission(person, { token }) {
  const id = randomUUID();
  const answers = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`q${index + 1}`, (person + index) % 4]));
  const body = { submissionId: id, instrumentVersion: '1.0.0', answers, takenAt: world.takenAt, durationSeconds: 60 };
  return write('submission', { person, id }, { method: 'POST', path: '/v1/assessments/gad7/submissions', token, body });
}

const signUp = (person, { token }, eventId) =>
  write(
    'sign-up',
    { person, eventId },
    {
      ...{ method: 'PUT', path: `/v1/events/${eventId}/sign-up`, token },
      body: { id: randomUUID(), name: null, waitIfFull: true },
    },
  );

/** Some begin with a consent and some with a lecture, so that at every moment all of it is under way. */
async function lives(lane) {
  for (let person = lane; !isEnough.value; person += AT_ONCE) {
    const one = world.people[person % world.people.length];
    const isNew = person < world.people.length;
    const visits = world.lectures.map((eventId) => () => signUp(person, one, eventId));
    const tests = [() => consent(person, one), () => submission(person, one), () => submission(person, one)];
    const again = () => submission(person % world.people.length, one);
    const life = isNew ? (lane % 2 === 0 ? [...visits, ...tests] : [...tests, ...visits]) : [again];
    for (const deed of life) if (!isEnough.value) await deed();
  }
}

/** One measure after the other, in every strand of every plan. */
async function planning() {
  for (let index = 0; index < MEASURES * STRANDS.length && !isEnough.value; index++) {
    const section = STRANDS[index % STRANDS.length];
    const each = world.plans.map(({ planId, token }) => {
      const measureId = randomUUID();
      return write(
        'measure',
        { planId, section, measureId },
        {
          ...{ method: 'POST', path: `/v1/plans/${planId}/sections/${section}/changes`, token },
          body: {
            ...{ added: [{ measureId, after: null }], moved: [], removed: [] },
            changes: [{ measureId, field: 'what', from: '', to: `第${index}项` }],
          },
        },
      );
    });
    await Promise.all(each);
  }
}

async function cancelling() {
  for (const eventId of world.doomed) {
    const due = acknowledged + BETWEEN_CANCELLATIONS;
    while (acknowledged < due && !isEnough.value) await new Promise((resolve) => setTimeout(resolve, 10));
    if (isEnough.value) return;
    await write(
      'cancellation',
      { eventId },
      {
        ...{ method: 'POST', path: `/v1/staff/events/${eventId}/cancel`, token: world.staff },
        body: { version: 2, reason: '下大雪' },
      },
    );
  }
}

await Promise.all([...Array.from({ length: AT_ONCE }, (_, lane) => lives(lane)), planning(), cancelling()]);
agent.destroy();
process.disconnect();
