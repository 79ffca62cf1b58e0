import { dayText, instantText, RandomRows } from './random-rows.mjs';

/**
 * Fills a county's database as years of use would: bulk SQL, the same rows for the same size, valid by every key.
 * What a cipher would have written is text of its length: nobody reads these people's own things, but every list and
 * every index holds them.
 *
 * @typedef {object} Size rows to add
 * @property {number} accounts each with a WeChat identity, two sessions and a unit; six in ten with a key and a consent
 * @property {number} submissions
 * @property {number} events nineteen in twenty are over
 * @property {number} signUps
 * @property {number} messages
 * @property {number} units
 * @property {number} planYears with a plan per unit and year, the last one `planYear`
 * @property {number} planYear
 * @property {number} outbox events that were brought, and as many entries of the inbox
 * @property {number} overdue of every table that a job cleans: rows whose time has come
 *
 * @typedef {import('./database.mjs').Database} Database
 * @typedef {(string | number | null)[]} Row
 */

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const YEAR_DAYS = 365;
const KINDS = ['government', 'enterprise', 'institution', 'new-economy'];
const BANDS = ['1-9', '10-29', '30-99', '100-299', '300+'];
const SECTIONS = ['situation', 'education', 'assessment', 'assistance', 'safeguards'];
/** After whatever the server has sealed by itself. */
const LAST_SEALED = 1_000_000_000;
const MOST_PARAMETERS = 20_000;

/**
 * @param {Database} database
 * @param {Size} size
 * @param {number} now milliseconds
 */
export async function fillTables(database, size, now) {
  const rows = new Filling(database, size, now);
  await rows.people();
  await rows.tests();
  await rows.places();
  await rows.lectures();
  await rows.plans();
  await rows.letters();
  await rows.auditEntries();
  await rows.leftovers();
}

class Filling {
  /** @param {Database} database @param {Size} size @param {number} now */
  constructor(database, size, now) {
    this.database = database;
    this.size = size;
    this.now = now;
    this.random = new RandomRows(20_261_128);
    /** @type {string[]} */
    this.accounts = [];
    /** @type {string[]} */
    this.subjects = [];
    /** @type {{ id: string, regionId: string, name: string, kind: string, band: string }[]} */
    this.units = [];
    /** @type {string[]} */
    this.events = [];
  }

  /** An instant of the last days. @param {number} days */
  within(days) {
    return this.now - this.random.below(days * DAY_MS);
  }

  /** @param {string} table @param {string} columns @param {Iterable<Row>} rows */
  async insert(table, columns, rows) {
    const width = columns.split(',').length;
    const most = Math.floor(MOST_PARAMETERS / width);
    const tuple = `(${Array(width).fill('?').join(', ')})`;
    const sql = (/** @type {number} */ count) =>
      `INSERT INTO ${table} (${columns}) VALUES ${Array(count).fill(tuple).join(', ')}`;
    await this.database.transaction(async (connection) => {
      /** @type {Row[]} */
      let batch = [];
      /** @type {Promise<unknown>} the next rows are made while the database stores these */
      let stored = Promise.resolve();
      for (const row of rows) {
        if (batch.push(row) < most) continue;
        await stored;
        stored = connection.write(sql(most), batch.flat());
        batch = [];
      }
      await stored;
      if (batch.length > 0) await connection.write(sql(batch.length), batch.flat());
    });
  }

  async people() {
    const { random, now } = this;
    const { accounts: count, overdue } = this.size;
    const made = Array.from(
      { length: count },
      (_, index) => now - YEAR_DAYS * DAY_MS + Math.floor((index / count) * 300 * DAY_MS),
    );
    this.accounts = made.map((at) => random.uuidV7(at));
    this.subjects = Array.from({ length: Math.ceil(count * 0.6) }, (_, index) => random.uuid(index, count * 0.6));
    const each = (/** @type {(id: string, index: number, at: number) => Row} */ row) =>
      this.accounts.map((id, index) => row(id, index, made[index] ?? now));
    await this.insert(
      'accounts',
      'id, nickname, state, session_epoch, created_at',
      each((id, index, at) => [id, `职工${index}`, 'active', 0, instantText(at)]),
    );
    await this.insert(
      'wechat_identities',
      'id, account_id, openid_hash, openid_cipher',
      each((id, _, at) => [random.uuidV7(at), id, random.hex(64), random.sealed(120)]),
    );
    const session = (/** @type {string} */ account, /** @type {number} */ at, /** @type {number} */ ends) => [
      ...[random.uuidV7(at), account, 'weapp', random.hex(64), random.hex(64), instantText(at + 60 * MINUTE_MS)],
      ...[
        random.hex(64),
        null,
        instantText(at),
        0,
        instantText(ends),
        0,
        '微信小程序',
        instantText(at),
        dayText(at),
        null,
      ],
    ];
    const sessions = Array.from({ length: count * 2 }, () => this.within(20)).sort((one, other) => one - other);
    await this.insert(
      'sessions',
      'id, account_id, client, family_hash, access_hash, access_expires_at, refresh_hash, previous_refresh_hash, rotated_at, grace_used, refresh_expires_at, epoch, device, created_at, last_used_on, revoked_at',
      [
        ...sessions.map((at, index) => session(this.accounts[index % count] ?? '', at, at + 30 * DAY_MS)),
        ...Array.from({ length: overdue }, () =>
          session(random.oneOf(this.accounts), now - 40 * DAY_MS, now - 10 * DAY_MS),
        ),
      ],
    );
    await this.insert(
      'join_code_tries',
      'account_id, window_started_at, wrong',
      each((id, _, at) => [id, instantText(at), 0]),
    );
  }

  /** Subjects are nobody: which account one belongs to is computed with a key. */
  async tests() {
    const { random, now, subjects } = this;
    const { submissions, overdue } = this.size;
    const each = (/** @type {(id: string, index: number) => Row} */ row) => subjects.map(row);
    await this.insert(
      'subject_keys',
      'subject_id, wrapped_key, master_key_id, dek_version, created_on',
      each((id) => [id, random.sealed(120), 'k1', 1, dayText(this.within(YEAR_DAYS))]),
    );
    await this.insert(
      'consents',
      'id, subject_id, purpose, version, given_on, withdrawn_on, active, holds',
      each((id, index) => [
        random.uuid(index, subjects.length),
        id,
        'self-assessment',
        '1',
        dayText(this.within(YEAR_DAYS)),
        null,
        1,
        3,
      ]),
    );
    const draft = (
      /** @type {string} */ subject,
      /** @type {number} */ index,
      /** @type {string} */ test,
      /** @type {number} */ at,
    ) => [
      ...[random.uuid(index, subjects.length + overdue), subject, test, '1.0.0', random.sealed(160), 1, dayText(at)],
    ];
    await this.insert(
      'assessment_drafts',
      'id, subject_id, instrument_id, instrument_version, answers_cipher, revision, updated_on',
      [
        ...each((id, index) => draft(id, index, 'gad7', this.within(60))),
        ...Array.from({ length: Math.min(overdue, subjects.length) }, (_, index) =>
          draft(subjects[index] ?? '', subjects.length + index, 'phq9', now - 120 * DAY_MS),
        ),
      ],
    );
    await this.insert(
      'assessment_submissions',
      'id, subject_id, instrument_id, instrument_version, taken_on, position, answers_cipher, result_cipher',
      this.submissions(submissions, overdue),
    );
  }

  /** A subject's come one a day, so that no two stand at one place. @param {number} count @param {number} overdue @returns {Iterable<Row>} */
  *submissions(count, overdue) {
    const { random, now, subjects } = this;
    for (let index = 0; index < count + overdue; index += 1) {
      const round = Math.floor(index / subjects.length);
      const day = index < count ? now - (1 + round) * DAY_MS : now - (12 * YEAR_DAYS + round) * DAY_MS;
      yield [
        ...[random.uuid(index, count + overdue), subjects[index % subjects.length] ?? ''],
        ...[index % 3 === 0 ? 'gad7' : 'phq9', '1.0.0', dayText(day), 0, random.sealed(160), random.sealed(400)],
      ];
    }
  }

  async places() {
    const { random, now } = this;
    const { units: count } = this.size;
    const regions = (await this.database.rows('SELECT id FROM regions ORDER BY id')).map(({ id }) => String(id));
    this.units = Array.from({ length: count }, (_, index) => ({
      ...{ id: random.uuidV7(now - 400 * DAY_MS + index), regionId: random.oneOf(regions), name: `第${index}号单位` },
      ...{ kind: random.oneOf(KINDS), band: random.oneOf(BANDS) },
    }));
    await this.insert(
      'units',
      'id, region_id, name, kind, headcount_band, join_code, state',
      this.units.map(({ id, regionId, name, kind, band }, index) => [
        id,
        regionId,
        name,
        kind,
        band,
        `U${String(index).padStart(7, '0')}`,
        'open',
      ]),
    );
    await this.insert(
      'unit_departments',
      'id, unit_id, name',
      this.units.map(({ id }) => [random.uuidV7(now), id, '办公室']),
    );
    await this.insert(
      'memberships',
      'id, account_id, unit_id, joined_on, left_on, current_account_id',
      this.accounts.map((id) => [
        random.uuidV7(now - 300 * DAY_MS),
        id,
        random.oneOf(this.units).id,
        dayText(now - 300 * DAY_MS),
        null,
        id,
      ]),
    );
    const roles = ['unit-head', 'unit-liaison'];
    await this.insert(
      'role_grants',
      'id, account_id, role, scope_type, scope_id, granted_by, created_at',
      this.units.flatMap(({ id }, unit) =>
        roles.map((role, index) => [
          ...[random.uuidV7(now - 200 * DAY_MS), this.accounts[(unit * 2 + index) % this.accounts.length] ?? ''],
          ...[role, 'unit', id, null, instantText(now - 200 * DAY_MS)],
        ]),
      ),
    );
  }

  async lectures() {
    const { random } = this;
    const { events: count, signUps } = this.size;
    const regions = (await this.database.rows('SELECT id FROM regions ORDER BY id')).map(({ id }) => String(id));
    const venues = (await this.database.rows('SELECT id FROM venues ORDER BY id')).map(({ id }) => String(id));
    const each = Math.floor(signUps / count);
    this.events = Array.from({ length: count }, (_, index) => random.uuid(index, count));
    /** @type {Row[]} */
    const shares = [];
    await this.insert(
      'events',
      'id, owner_region_id, created_by, created_at, state, version, kind, title, speaker, speaker_key, speaker_intro, starts_at, ends_at, venue_id, link, seats, sharing, audience, topic, cover, description, sign_up_from, sign_up_until, cancel_until, published_at, changed_at, cancelled_at, cancel_reason, seated, waiting, requested, sequence, reminded_for, names_erased_at, region_id',
      this.events.map((id, index) => {
        const perUnit = index % 20 === 7;
        if (perUnit)
          for (let unit = 0; unit < 5; unit += 1)
            shares.push([id, this.units[(index * 5 + unit) % this.units.length]?.id ?? '', 10, 0]);
        return this.event(id, index, { seated: Math.ceil(each * 0.8), sequence: each, perUnit, regions, venues });
      }),
    );
    await this.insert('event_unit_shares', 'event_id, unit_id, seats, taken', shares);
    await this.insert(
      'event_sign_ups',
      'id, event_id, account_id, request_id, state, sequence, unit_id, name_cipher, signed_up_at',
      this.signUps(each),
    );
  }

  /** @param {string} id @param {number} index @param {{ seated: number, sequence: number, perUnit: boolean, regions: string[], venues: string[] }} about @returns {Row} */
  event(id, index, { seated, sequence, perUnit, regions, venues }) {
    const { random, now } = this;
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
      ...[id, random.oneOf(regions), random.oneOf(this.accounts), instantText(madeAt), state, 1],
      ...[isRare ? 'cloud-class' : random.oneOf(['lecture', 'parents-class', 'group-counselling'])],
      ...[`第${index}场讲座`, `主讲${index % 997}`, `主讲${index % 997}`, '县人民医院'],
      ...[instantText(startsAt), instantText(startsAt + 90 * MINUTE_MS), random.oneOf(venues), null, 5000],
      ...[
        perUnit ? 'per-unit' : 'first-come',
        isRare ? 'parents' : random.oneOf(['everyone', 'officials', 'teachers']),
      ],
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

  /** The same number for every event, each of somebody else. @param {number} each @returns {Iterable<Row>} */
  *signUps(each) {
    const { random, now, accounts, events } = this;
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

  async plans() {
    const { random, now, units } = this;
    const { planYear, planYears } = this.size;
    const years = Array.from({ length: planYears }, (_, index) => planYear - index);
    const [known] = await this.database.rows(
      'SELECT template_version, reminder_days, kinds, short_form_bands FROM plan_years WHERE year = ?',
      [planYear],
    );
    await this.insert(
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
      (await this.database.rows('SELECT id, name FROM regions')).map(({ id, name }) => [String(id), String(name)]),
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
    await this.insert(
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
    await this.insert(
      'plan_sections',
      'plan_id, section, version, content, writers, updated_at, updated_by',
      sectionRows(begun, receivedAt),
    );
    await this.insert(
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
          random.oneOf(this.accounts),
          'first',
          random.hex(64),
          ...SECTIONS.map(() => CONTENT),
        ]),
    );
    await this.insert(
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
          random.oneOf(this.accounts),
          receivedAt,
        ]),
    );
    await this.rollUp();
  }

  /** The roll-up equals the plans, as the product keeps it. */
  async rollUp() {
    const states = ['not-started', 'draft', 'submitted', 'passed', 'returned', 'approved'];
    const sums = states.map((state) => `SUM(CASE WHEN state = '${state}' THEN 1 ELSE 0 END)`);
    await this.database.transaction(async (connection) => {
      await connection.write('DELETE FROM plan_year_totals');
      await connection.write(
        `INSERT INTO plan_year_totals (year, kind, region_id, region_name, not_started, draft, submitted, passed, returned, approved, filed, filed_late)
         SELECT year, kind, region_id, MAX(region_name), ${sums.join(', ')},
           SUM(CASE WHEN first_received_at IS NULL THEN 0 ELSE 1 END), SUM(filed_late)
         FROM plans GROUP BY year, kind, region_id`,
      );
    });
  }

  /** Messages, and what the outbox has brought. */
  async letters() {
    const { random, now } = this;
    const { messages, outbox, overdue } = this.size;
    await this.insert(
      'messages',
      'id, account_id, kind, params, target_page, target_id, dedupe_key, created_at, read_at',
      this.messages(messages, overdue),
    );
    const brought = (/** @type {number} */ index) => {
      const at = index < outbox ? now - Math.floor((index / outbox) * 6 * DAY_MS) - MINUTE_MS : now - 9 * DAY_MS;
      return { id: random.uuidV7(at), at };
    };
    const made = Array.from({ length: outbox + overdue }, (_, index) => brought(index));
    await this.insert(
      'outbox_events',
      'id, type, version, payload, created_at, available_at, lease_until, fencing_token, attempts, processed_at, dead_at',
      made.map(({ id, at }) => [
        id,
        'events.event-changed',
        1,
        '{"eventId":"00000000-0000-4000-8000-000000000000"}',
        instantText(at),
        instantText(at),
        null,
        1,
        1,
        instantText(at + 900),
        null,
      ]),
    );
    await this.insert(
      'inbox_events',
      'consumer, event_id, processed_at',
      made.map(({ id, at }) => ['events.news', id, instantText(at + 900)]),
    );
  }

  /** Every list that was read names those on it; some entries of the last minute wait for their place in the chain. */
  async auditEntries() {
    const { random, now } = this;
    const { messages, overdue } = this.size;
    const waiting = messages - overdue;
    await this.insert(
      'audit_entries',
      'id, actor_kind, actor_id, actor_role, act, thing_kind, thing_id, owner_id, request_id, happened_at, sequence, hash',
      Array.from({ length: messages }, (_, index) => {
        const at = now - Math.floor((1 - index / messages) * 360 * DAY_MS) - 1000;
        const who = ['account', random.oneOf(this.accounts), 'union-staff'];
        const what = ['sign-ups.read', 'event', random.oneOf(this.events), random.oneOf(this.accounts), null];
        const place = index < waiting ? [LAST_SEALED - waiting + index, random.hex(64)] : [null, null];
        return [random.uuidV7(at), ...who, ...what, instantText(at), ...place];
      }),
    );
  }

  /** One after the other, as they were posted. @param {number} count @param {number} overdue @returns {Iterable<Row>} */
  *messages(count, overdue) {
    const { random, now, accounts } = this;
    for (let index = 0; index < count + overdue; index += 1) {
      const at =
        index < overdue
          ? now - 500 * DAY_MS
          : now - Math.floor((1 - (index - overdue) / count) * 360 * DAY_MS) - MINUTE_MS;
      yield [
        ...[random.uuidV7(at), random.oneOf(accounts), 'nomination-declined', '{"title":"夜班之后怎么睡好"}', 'event'],
        ...[
          random.oneOf(this.events),
          `growth:${index}`,
          instantText(at),
          index % 5 === 0 ? null : instantText(at + MINUTE_MS),
        ],
      ];
    }
  }

  /** What runs out within hours. Of what has, a few in a hundred are left at any time: a job is never far behind. */
  async leftovers() {
    const { random, now } = this;
    const { overdue, accounts } = this.size;
    const spread = Array.from({ length: overdue * 20 + Math.ceil(accounts / 5) }, (_, index) =>
      index < overdue ? now - 3 * DAY_MS : now + DAY_MS,
    );
    await this.insert(
      'idempotency_keys',
      'id, principal, route, key_hash, request_hash, reply, expires_at',
      spread.map((at, index) => [
        random.uuid(index, spread.length),
        random.oneOf(this.accounts),
        'POST /v1/messages/read-all',
        random.hex(64),
        random.hex(64),
        random.sealed(120),
        instantText(at),
      ]),
    );
    await this.insert(
      'sign_in_scans',
      'id, token_hash, secret_hash, state, check_digits, device, account_id, required_account_id, challenge_id, expires_at',
      spread.map((at) => [
        random.uuidV7(at),
        random.hex(64),
        random.hex(64),
        'waiting',
        '12',
        '电脑',
        null,
        null,
        null,
        instantText(at),
      ]),
    );
    await this.insert(
      'staff_challenges',
      'id, account_id, expires_at, completed_at',
      spread.map((at) => [random.uuidV7(at), random.oneOf(this.accounts), instantText(at), null]),
    );
    await this.insert(
      'staff_sign_in_attempts',
      'name_hash, failures, locked_until, last_failed_at',
      spread.map((at) => [random.hex(64), 1, null, instantText(Math.min(at, now - 1000))]),
    );
  }
}

const CONTENT = JSON.stringify({
  fields: { overview: '本单位以倒班和久站岗位为主，夜班多，年轻人多。' },
  measures: [],
});

/** @param {{ id: string }[]} plans @param {string} at @returns {Iterable<Row>} */
function* sectionRows(plans, at) {
  for (const { id } of plans)
    for (const section of SECTIONS) yield [id, section, 1, CONTENT, '{"all":[],"at":{}}', at, null];
}
