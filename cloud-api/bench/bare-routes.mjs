import { submitAssessment } from './bare-assessments.mjs';
import { readEvents, signUp } from './bare-events.mjs';
import { savePlanSection } from './bare-plans.mjs';
import { accounts } from './bare-session.mjs';

/**
 * What a person would write by hand to give the same answers and leave the same rows; the measurement compares both. What
 * it leaves out of the product's work: sealing and opening (AES-256-GCM under each person's key, and the row that holds
 * the key), computing the pseudonym, roles and permissions, request ids, a log line and metrics per request, the client's
 * version, Chinese words for what is wrong, retries that are recognised, deadlocks that are tried again.
 * @param {import('fastify').FastifyInstance} fastify
 * @param {import('./database.mjs').Database} database
 */
export function routesOf(fastify, database) {
  const accountOf = accounts(database);
  submitAssessment(fastify, database, accountOf);
  readEvents(fastify, database, accountOf);
  signUp(fastify, database, accountOf);
  savePlanSection(fastify, database, accountOf);
}
