import { randomUUID } from 'node:crypto';
import { overviewChange, phq9Form } from './bodies.mjs';

/**
 * @typedef {import('./load.mjs').Asked} Asked
 * @typedef {import('./seed.mjs').Seeded & { subjects: string[] }} World
 * @typedef {'product' | 'bare'} Side
 *
 * @typedef {object} Operation
 * @property {string} id
 * @property {string} title
 * @property {(answer: any) => unknown} comparable the answer without what is drawn or read from a clock
 * @property {(world: World, side: Side) => (connection: number) => Asked} requests makes the next request of a connection
 */

/** @template T @param {readonly T[]} list @returns {() => T} its entries in turn */
function inTurn(list) {
  let next = 0;
  return () => /** @type {T} */ (list[next++ % list.length]);
}

/** @param {object} answer @param {string[]} names */
const without = (answer, ...names) =>
  Object.fromEntries(Object.entries(answer).filter(([name]) => !names.includes(name)));

/** @type {Operation[]} */
export const OPERATIONS = [
  {
    id: 'submit',
    title: 'submit a PHQ-9',
    // the sentence about the change is the bare handler's own
    comparable: (answer) => without(answer, 'submissionId', 'takenAt', 'change'),
    requests({ people, subjects, instrumentVersion }) {
      const person = inTurn(people);
      const subject = inTurn(subjects);
      return () => ({
        method: 'POST',
        path: '/v1/assessments/phq9/submissions',
        token: person().token,
        // the bare handler has no key to compute it with
        headers: { 'x-subject-id': subject() },
        body: phq9Form(instrumentVersion),
      });
    },
  },
  {
    id: 'list',
    title: 'list 20 lectures',
    comparable: (answer) => answer,
    requests({ people }) {
      const person = inTurn(people);
      return () => ({ method: 'GET', path: '/v1/events?when=coming&limit=20', token: person().token });
    },
  },
  {
    id: 'open',
    title: 'open one lecture',
    comparable: (answer) => answer,
    requests({ people, eventIds }) {
      const person = inTurn(people);
      const eventId = inTurn(eventIds);
      return () => ({ method: 'GET', path: `/v1/events/${eventId()}`, token: person().token });
    },
  },
  {
    id: 'sign-up',
    title: 'sign up',
    comparable: (answer) => without(answer, 'signUpId', 'signedUpAt'),
    requests({ people, eventIds }) {
      let next = 0;
      return () => {
        const pair = next++;
        const person = people[Math.floor(pair / eventIds.length)];
        const eventId = eventIds[pair % eventIds.length];
        if (!person) throw new Error('everybody has signed up for everything: more --accounts are needed');
        const body = { id: randomUUID(), name: '李秀英', waitIfFull: false };
        return { method: 'PUT', path: `/v1/events/${eventId}/sign-up`, token: person.token, body };
      };
    },
  },
  {
    id: 'plan',
    title: 'save a plan section',
    comparable: ({ section, conflicts }) => ({ section: without(section, 'updatedAt'), conflicts }),
    requests({ plans }) {
      // each connection writes in a plan of its own, each time over what it wrote before
      const written = plans.map(({ overview }) => overview);
      let count = 0;
      return (connection) => {
        const plan = plans[connection];
        if (!plan) throw new Error('a plan per connection is needed');
        const from = written[connection] ?? '';
        const to = `本单位以倒班和久站岗位为主，第${++count}次改。`;
        written[connection] = to;
        return {
          method: 'POST',
          path: `/v1/plans/${plan.planId}/sections/situation/changes`,
          token: plan.token,
          body: overviewChange(from, to),
          check: (_status, text) => {
            if (JSON.parse(text).conflicts.length > 0) throw new Error(`a conflict where nobody else writes: ${text}`);
          },
        };
      };
    },
  },
];
