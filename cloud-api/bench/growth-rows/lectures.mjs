import { instantText } from '../random-rows.mjs';
import { DAY_MS, MINUTE_MS, YEAR_DAYS } from './filling.mjs';

/** @typedef {import('./filling.mjs').Filling} Filling */
/** @typedef {import('./filling.mjs').Row} Row */

/** @param {Filling} filling */
export async function fillLectures(filling) {
  const { random } = filling;
  const { events: count, signUps } = filling.size;
  const regions = (await filling.database.rows('SELECT id FROM regions ORDER BY id')).map(({ id }) => String(id));
  const venues = (await filling.database.rows('SELECT id FROM venues ORDER BY id')).map(({ id }) => String(id));
  const each = Math.floor(signUps / count);
  filling.events = Array.from({ length: count }, (_, index) => random.uuid(index, count));
  /** @type {Row[]} */
  const shares = [];
  await filling.insert(
    'events',
    'id, owner_region_id, created_by, created_at, state, version, kind, title, speaker, speaker_key, speaker_intro, starts_at, ends_at, venue_id, link, seats, sharing, audience, topic, cover, description, sign_up_from, sign_up_until, cancel_until, published_at, changed_at, cancelled_at, cancel_reason, seated, waiting, requested, sequence, reminded_for, names_erased_at, region_id',
    filling.events.map((id, index) => {
      const perUnit = index % 20 === 7;
      if (perUnit)
        for (let unit = 0; unit < 5; unit += 1)
          shares.push([id, filling.units[(index * 5 + unit) % filling.units.length]?.id ?? '', 10, 0]);
      return eventRow(filling, id, index, { seated: Math.ceil(each * 0.8), sequence: each, perUnit, regions, venues });
    }),
  );
  await filling.insert('event_unit_shares', 'event_id, unit_id, seats, taken', shares);
  await filling.insert(
    'event_sign_ups',
    'id, event_id, account_id, request_id, state, sequence, unit_id, name_cipher, signed_up_at',
    signUpRows(filling, each),
  );
}

/**
 * @param {Filling} filling
 * @param {string} id
 * @param {number} index
 * @param {{ seated: number, sequence: number, perUnit: boolean, regions: string[], venues: string[] }} about
 * @returns {Row}
 */
function eventRow(filling, id, index, { seated, sequence, perUnit, regions, venues }) {
  const { random, now } = filling;
  const isOver = index % 20 !== 0;
  const startsAt = isOver
    ? now - DAY_MS - random.below(3 * YEAR_DAYS * DAY_MS)
    : now + 2 * DAY_MS + random.below(90 * DAY_MS);
  const state = index % 31 === 0 ? 'draft' : index % 37 === 0 ? 'cancelled' : 'published';
  const madeAt = Math.min(now, startsAt) - 30 * DAY_MS;
  const isPublic = state !== 'draft';
  // one in forty is of a kind, topic and audience that few lectures have
  const isRare = index % 40 === 3;
  return [
    ...[id, random.oneOf(regions), random.oneOf(filling.accounts), instantText(madeAt), state, 1],
    ...[isRare ? 'cloud-class' : random.oneOf(['lecture', 'parents-class', 'group-counselling'])],
    ...[`第${index}场讲座`, `主讲${index % 997}`, `主讲${index % 997}`, '县人民医院'],
    ...[instantText(startsAt), instantText(startsAt + 90 * MINUTE_MS), random.oneOf(venues), null, 5000],
    ...[perUnit ? 'per-unit' : 'first-come', isRare ? 'parents' : random.oneOf(['everyone', 'officials', 'teachers'])],
    ...[
      isRare ? 'emotions' : random.oneOf(['work-stress', 'parenting', 'self-growth', null]),
      'tea-hills',
      '三个动作，十分钟，坐着就能做。',
    ],
    ...[
      instantText(madeAt),
      instantText(startsAt - DAY_MS),
      instantText(startsAt - DAY_MS),
      isPublic ? instantText(madeAt) : null,
    ],
    ...[null, state === 'cancelled' ? instantText(madeAt) : null, state === 'cancelled' ? '改期' : null],
    ...[seated, 0, 0, sequence, isOver ? instantText(startsAt) : null],
    ...[
      startsAt < now - 85 * DAY_MS ? instantText(now - DAY_MS) : null,
      index % 3 === 0 ? null : random.oneOf(regions),
    ],
  ];
}

/**
 * The same number for every event, each of somebody else.
 * @param {Filling} filling
 * @param {number} each
 * @returns {Iterable<Row>}
 */
function* signUpRows(filling, each) {
  const { random, now, accounts, events } = filling;
  const count = each * events.length;
  for (let index = 0; index < count; index += 1) {
    const sequence = (index % each) + 1;
    const account = accounts[(Math.floor(index / each) * 7 + sequence) % accounts.length] ?? '';
    yield [
      ...[random.uuid(index, count), events[Math.floor(index / each)] ?? '', account, random.uuidV7(now)],
      ...[
        sequence <= Math.ceil(each * 0.8) ? 'seated' : 'cancelled',
        sequence,
        null,
        null,
        instantText(now - 40 * DAY_MS),
      ],
    ];
  }
}
