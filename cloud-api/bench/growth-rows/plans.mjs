import { instantText } from '../random-rows.mjs';
import { DAY_MS, YEAR_DAYS } from './filling.mjs';

/** @typedef {import('./filling.mjs').Filling} Filling */
/** @typedef {import('./filling.mjs').Row} Row */

const SECTIONS = ['situation', 'education', 'assessment', 'assistance', 'safeguards'];
const CONTENT = JSON.stringify({
  fields: { overview: '本单位以倒班和久站岗位为主，夜班多，年轻人多。' },
  measures: [],
});

/** @param {Filling} filling */
export async function fillPlans(filling) {
  const { random, now, units } = filling;
  const { planYear, planYears } = filling.size;
  const years = Array.from({ length: planYears }, (_, index) => planYear - index);
  const [known] = await filling.database.rows(
    'SELECT template_version, reminder_days, kinds, short_form_bands FROM plan_years WHERE year = ?',
    [planYear],
  );
  await filling.insert(
    'plan_years',
    'year, state, template_version, due_at, reminder_days, kinds, short_form_bands, opened_at, closed_at',
    years
      .slice(1)
      .map((year) => [
        year,
        'closed',
        known.template_version,
        `${year}-03-31 15:59:59.000`,
        known.reminder_days,
        known.kinds,
        known.short_form_bands,
        `${year}-01-05 01:00:00.000`,
        `${year}-12-31 01:00:00.000`,
      ]),
  );
  const regionNames = new Map(
    (await filling.database.rows('SELECT id, name FROM regions')).map(({ id, name }) => [String(id), String(name)]),
  );
  const made = years.flatMap((year) =>
    units.map((unit, index) => {
      const filed = year < planYear || index % 8 > 3;
      const state = filed
        ? ['approved', 'submitted', 'passed', 'returned'][year < planYear ? 0 : index % 4]
        : index % 8 < 2
          ? 'not-started'
          : 'draft';
      return {
        id: random.uuidV7(now - (planYear - year) * YEAR_DAYS * DAY_MS),
        year,
        unit,
        index,
        filed,
        state: String(state),
      };
    }),
  );
  const receivedAt = instantText(now - 5 * DAY_MS);
  await filling.insert(
    'plans',
    'id, year, unit_id, unit_name, region_id, region_name, kind, headcount_band, form, lead_plan_id, state, extended_until, extension_reason, first_received_at, last_received_at, filed_late, last_number, reminded, revision',
    made.map(({ id, year, unit, index, filed, state }) => [
      ...[
        id,
        year,
        unit.id,
        unit.name,
        unit.regionId,
        regionNames.get(unit.regionId) ?? '',
        unit.kind,
        unit.band,
        'full',
        null,
        state,
      ],
      ...[
        !filed && index % 100 === 1 ? instantText(now + 20 * DAY_MS) : null,
        !filed && index % 100 === 1 ? '人手不够' : null,
      ],
      ...[
        filed ? receivedAt : null,
        filed ? receivedAt : null,
        filed && index % 50 === 0 ? 1 : 0,
        filed ? 1 : 0,
        null,
        1,
      ],
    ]),
  );
  const begun = made.filter(({ state }) => state !== 'not-started');
  await filling.insert(
    'plan_sections',
    'plan_id, section, version, content, writers, updated_at, updated_by',
    sectionRows(begun, receivedAt),
  );
  await filling.insert(
    'plan_submissions',
    `id, plan_id, number, received_at, in_time, submitted_by, route, content_hash, ${SECTIONS.join(', ')}`,
    made
      .filter(({ filed }) => filed)
      .map(({ id }) => [
        random.uuidV7(now),
        id,
        1,
        receivedAt,
        1,
        random.oneOf(filling.accounts),
        'first',
        random.hex(64),
        ...SECTIONS.map(() => CONTENT),
      ]),
  );
  await filling.insert(
    'plan_reviews',
    'id, plan_id, number, stage, decision, reason, comments, reviewed_by, created_at',
    made
      .filter(({ state }) => state === 'approved')
      .map(({ id }) => [
        random.uuidV7(now),
        id,
        1,
        'county',
        'approve',
        '',
        '[]',
        random.oneOf(filling.accounts),
        receivedAt,
      ]),
  );
  await rollUp(filling);
}

/**
 * The roll-up equals the plans, as the product keeps it.
 * @param {Filling} filling
 */
async function rollUp(filling) {
  const states = ['not-started', 'draft', 'submitted', 'passed', 'returned', 'approved'];
  const sums = states.map((state) => `SUM(CASE WHEN state = '${state}' THEN 1 ELSE 0 END)`);
  await filling.database.transaction(async (connection) => {
    await connection.write('DELETE FROM plan_year_totals');
    await connection.write(
      `INSERT INTO plan_year_totals (year, kind, region_id, region_name, not_started, draft, submitted, passed, returned, approved, filed, filed_late)
       SELECT year, kind, region_id, MAX(region_name), ${sums.join(', ')},
         SUM(CASE WHEN first_received_at IS NULL THEN 0 ELSE 1 END), SUM(filed_late)
       FROM plans GROUP BY year, kind, region_id`,
    );
  });
}

/** @param {{ id: string }[]} plans @param {string} at @returns {Iterable<Row>} */
function* sectionRows(plans, at) {
  for (const { id } of plans)
    for (const section of SECTIONS) yield [id, section, 1, CONTENT, '{"all":[],"at":{}}', at, null];
}
