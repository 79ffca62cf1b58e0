import { Filling } from './growth-rows/filling.mjs';
import { fillAuditEntries } from './growth-rows/audit-entries.mjs';
import { fillContents } from './growth-rows/contents.mjs';
import { fillLearning } from './growth-rows/learning.mjs';
import { fillLectures } from './growth-rows/lectures.mjs';
import { fillLeftovers } from './growth-rows/leftovers.mjs';
import { fillLetters } from './growth-rows/letters.mjs';
import { fillPeople } from './growth-rows/people.mjs';
import { fillPlaces } from './growth-rows/places.mjs';
import { fillPlans } from './growth-rows/plans.mjs';
import { fillTests } from './growth-rows/tests.mjs';

/**
 * Fills a county's database as years of use would: bulk SQL, the same rows for the same size, valid by every key.
 * What a cipher would have written is text of its length: nobody reads these people's own things, but every list and
 * every index holds them.
 *
 * @typedef {object} Size rows to add
 * @property {number} accounts each with a WeChat identity, two sessions and a unit; six in ten with a key and a consent
 * @property {number} submissions
 * @property {number} events nineteen in twenty are over
 * @property {number} contents articles, with two versions each
 * @property {number} signUps
 * @property {number} messages
 * @property {number} units
 * @property {number} planYears with a plan per unit and year, the last one `planYear`
 * @property {number} planYear
 * @property {number} outbox events that were brought, and as many entries of the inbox
 * @property {number} overdue of every table that a job cleans: rows whose time has come
 *
 * @typedef {import('./database.mjs').Database} Database
 */

/**
 * @param {Database} database
 * @param {Size} size
 * @param {number} now milliseconds
 */
export async function fillTables(database, size, now) {
  const filling = new Filling(database, size, now);
  await fillPeople(filling);
  await fillTests(filling);
  await fillPlaces(filling);
  await fillLectures(filling);
  await fillContents(filling);
  await fillLearning(filling);
  await fillPlans(filling);
  await fillLetters(filling);
  await fillAuditEntries(filling);
  await fillLeftovers(filling);
}
