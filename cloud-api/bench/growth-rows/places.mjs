import { dayText, instantText } from '../random-rows.mjs';
import { DAY_MS } from './filling.mjs';

/** @typedef {import('./filling.mjs').Filling} Filling */
/** @typedef {import('./filling.mjs').Row} Row */

const KINDS = ['government', 'enterprise', 'institution', 'new-economy'];
const BANDS = ['1-9', '10-29', '30-99', '100-299', '300+'];

/** @param {Filling} filling */
export async function fillPlaces(filling) {
  const { random, now } = filling;
  const { units: count } = filling.size;
  const regions = (await filling.database.rows('SELECT id FROM regions ORDER BY id')).map(({ id }) => String(id));
  filling.units = Array.from({ length: count }, (_, index) => ({
    ...{ id: random.uuidV7(now - 400 * DAY_MS + index), regionId: random.oneOf(regions), name: `第${index}号单位` },
    ...{ kind: random.oneOf(KINDS), band: random.oneOf(BANDS) },
  }));
  await filling.insert(
    'units',
    'id, region_id, name, kind, headcount_band, join_code, state',
    filling.units.map(({ id, regionId, name, kind, band }, index) => [
      id,
      regionId,
      name,
      kind,
      band,
      `U${String(index).padStart(7, '0')}`,
      'open',
    ]),
  );
  await filling.insert(
    'unit_departments',
    'id, unit_id, name',
    filling.units.map(({ id }) => [random.uuidV7(now), id, '办公室']),
  );
  await filling.insert(
    'memberships',
    'id, account_id, unit_id, joined_on, left_on, current_account_id',
    filling.accounts.map((id) => [
      random.uuidV7(now - 300 * DAY_MS),
      id,
      random.oneOf(filling.units).id,
      dayText(now - 300 * DAY_MS),
      null,
      id,
    ]),
  );
  const roles = ['unit-head', 'unit-liaison'];
  await filling.insert(
    'role_grants',
    'id, account_id, role, scope_type, scope_id, granted_by, created_at',
    filling.units.flatMap(({ id }, unit) =>
      roles.map((role, index) => [
        ...[random.uuidV7(now - 200 * DAY_MS), filling.accounts[(unit * 2 + index) % filling.accounts.length] ?? ''],
        ...[role, 'unit', id, null, instantText(now - 200 * DAY_MS)],
      ]),
    ),
  );
}
