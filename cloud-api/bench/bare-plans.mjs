import { instant, refused, UUID } from './bare-session.mjs';

const SITUATION = ['women', 'shiftWork', 'overview', 'concerns'];
/** @type {Record<string, string>} */
const HEADCOUNT = {
  ...{ '1-9': '9人及以下', '10-29': '10—29人', '30-99': '30—99人', '100-299': '100—299人', '300+': '300人及以上' },
};

/**
 * The section read within the caller's units with what decides whether it may be written, changed field by field and
 * written if nobody was faster. Left out: measures (the section has none), trying again, telling who wrote what stands
 * in the way.
 * @param {import('fastify').FastifyInstance} fastify
 * @param {import('./bare-session.mjs').Database} database
 * @param {import('./bare-session.mjs').AccountOf} accountOf
 */
export function savePlanSection(fastify, database, accountOf) {
  const plain = { type: ['string', 'integer', 'null'], maxLength: 2000 };
  const change = {
    type: 'object',
    additionalProperties: false,
    required: ['field', 'from', 'to'],
    properties: { measureId: { type: ['string', 'null'] }, field: { enum: SITUATION }, from: plain, to: plain },
  };
  const none = { type: 'array', maxItems: 0 };
  const body = {
    type: 'object',
    additionalProperties: false,
    required: ['changes', 'added', 'moved', 'removed'],
    properties: {
      ...{ changes: { type: 'array', maxItems: 200, items: change }, added: none, moved: none, removed: none },
    },
  };
  const params = { type: 'object', properties: { planId: UUID } };
  fastify.post('/v1/plans/:planId/sections/situation/changes', { schema: { body, params } }, async (request) => {
    const accountId = await accountOf(request);
    const { planId } = /** @type {{ planId: string }} */ (request.params);
    const { changes } =
      /** @type {{ changes: { field: string, from: string | number | null, to: string | number | null }[] }} */ (
        request.body
      );
    const [row] = await database.rows(
      `SELECT c.content, c.writers, c.version, p.headcount_band, a.nickname
       FROM plan_sections c JOIN plans p ON p.id = c.plan_id JOIN plan_years y ON y.year = p.year
       JOIN role_grants g ON g.account_id = ? AND g.scope_type = 'unit' AND g.scope_id = p.unit_id
         AND g.role IN ('unit-head', 'unit-liaison', 'unit-union')
       JOIN accounts a ON a.id = g.account_id
       WHERE c.plan_id = ? AND c.section = 'situation' AND y.state = 'open' AND p.lead_plan_id IS NULL
         AND p.state IN ('not-started', 'draft', 'returned')`,
      [accountId, planId],
    );
    if (!row) throw refused(404, 'no such plan');
    const content = JSON.parse(row.content);
    const writers = JSON.parse(row.writers);
    const conflicts = [];
    for (const { field, from, to } of changes) {
      const theirs = content.fields[field] ?? null;
      if (theirs === from) {
        content.fields[field] = to;
        writers.at[field] = accountId;
      } else if (theirs !== to) {
        conflicts.push({ measureId: null, field, yours: to, theirs, theirName: null });
      }
    }
    if (!writers.all.includes(accountId)) writers.all.push(accountId);
    const now = new Date();
    const written = await database.write(
      `UPDATE plan_sections SET content = ?, writers = ?, version = version + 1, updated_at = ?, updated_by = ?
       WHERE plan_id = ? AND section = 'situation' AND version = ?`,
      [JSON.stringify(content), JSON.stringify(writers), instant(now), accountId, planId, row.version],
    );
    if (written === 0) throw refused(409, 'somebody was faster');
    const fields = { headcountBand: HEADCOUNT[row.headcount_band], ...content.fields };
    const { measures } = content;
    const section = { section: 'situation', fields, measures, version: row.version + 1 };
    return { section: { ...section, updatedAt: now.toISOString(), updatedBy: row.nickname }, conflicts };
  });
}
