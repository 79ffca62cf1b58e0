import type { Offence } from './offence.js';

/** Tables that stay small however long a county uses them. Every other table is big, a new one too. */
export const SMALL_TABLES: Readonly<Record<string, string>> = {
  county_profile: 'one row',
  demo_doors: 'three rows',
  instrument_rights: 'a row per instrument',
  job_leases: 'a row per job',
  plan_year_totals: 'a row per year, kind and region: some hundred in ten years',
  plan_years: 'a row per year',
  regions: 'townships, parks and departments of one county',
  staff_credentials: 'the staff of one county',
  staff_recovery_codes: 'ten for each of the staff of one county',
  venues: 'rooms of one county',
};

/** Rows that a statement may read: a page of fifty with some filtering, or a batch. */
export const MOST_EXAMINED = 600;

/** What is no mistake, and why. One that the embedded database does not need any more fails as well. */
export interface Allowance {
  offence: Offence['kind'];
  /** what the statement says, without quotes */
  sql: RegExp;
  /** on one database alone */
  on?: 'embedded' | 'mariadb';
  because: string;
}

export const ALLOWED: readonly Allowance[] = [
  // sorts of a few rows that an index has found
  {
    offence: 'sort',
    sql: /FROM outbox_events event WHERE event.processed_at IS NULL AND event.dead_at IS NULL/,
    because: 'what waits to be brought: mostly nothing; after an outage it is the backlog, which is worked off at once',
  },
  {
    offence: 'sort',
    sql: /FROM role_grants held WHERE held.account_id = \? ORDER BY held.id/,
    because: 'the roles of one person: a handful',
  },
  {
    offence: 'sort',
    sql: /FROM role_grants held INNER JOIN accounts account .* WHERE held.scope_type = \? AND held.scope_id = \?/,
    because: 'the people with a role in one unit or region: a handful',
  },
  {
    offence: 'sort',
    sql: /FROM sessions session WHERE session.account_id = \?/,
    on: 'embedded',
    because: "one person's own devices",
  },
  {
    offence: 'sort',
    sql: /FROM messages message WHERE message.account_id = \? .*ORDER BY message.id DESC/,
    on: 'mariadb',
    because: "one person's own inbox, which holds a year: MariaDB may prefer the index of the unread while it is short",
  },
  {
    offence: 'sort',
    sql: /INNER JOIN event_sign_ups own .* WHERE own.account_id = \?/,
    because: "one person's own sign-ups",
  },
  {
    offence: 'sort',
    sql: /INNER JOIN event_unit_shares share .* WHERE share.unit_id = \?/,
    on: 'mariadb',
    because: 'the lectures at which one unit has seats',
  },
  {
    offence: 'sort',
    sql: /FROM plans plan WHERE plan.unit_id IN \(/,
    because: "the plans of a person's own units: one a year",
  },
  {
    offence: 'sort',
    sql: /FROM plans PlanEntity WHERE \(\(PlanEntity.lead_plan_id = \?\)\)/,
    on: 'embedded',
    because: 'the tiny units that file together: fifty at most',
  },
  {
    offence: 'sort',
    sql: /FROM plan_reviews PlanReviewEntity WHERE \(\(PlanReviewEntity.plan_id = \?\)\)/,
    because: 'the decisions on one plan',
  },
  {
    offence: 'sort',
    sql: /FROM plans plan WHERE plan.year = \S+ AND plan.extended_until >= \? .* GROUP BY/,
    because: 'the plans of one year that were given longer and still have time: few',
  },

  {
    offence: 'scan',
    sql: /FROM plan_sections WHERE writers LIKE \?/,
    because: 'erasing a person, which is rare: whoever wrote in a section stands in a list that no index reads',
  },

  {
    offence: 'examined',
    sql: /FROM plan_sections WHERE writers LIKE \?/,
    on: 'mariadb',
    because: 'the same',
  },
  {
    offence: 'scan',
    sql: /DELETE FROM join_code_tries WHERE \(window_started_at < \? AND account_id IN/,
    on: 'mariadb',
    because: 'a batch by its keys: where that is most of a small table, MariaDB reads it whole',
  },

  // what is read from end to end is what was just taken out of an index, and never more than that
  {
    offence: 'scan',
    sql: /FROM \(SELECT 1 AS found FROM content_terms WHERE term = \? LIMIT \d+\) known/,
    on: 'mariadb',
    because: 'sixty entries of each of eight terms at most, however many contents hold them',
  },
  {
    offence: 'examined',
    sql: /FROM \(SELECT 1 AS found FROM content_terms WHERE term = \? LIMIT \d+\) known/,
    on: 'mariadb',
    because: 'the same, each counted once more as it is counted',
  },
  {
    offence: 'scan',
    sql: /FROM \(SELECT content_id FROM content_terms WHERE term = \?\s+ORDER BY .* LIMIT \d+\) heaviest/,
    on: 'mariadb',
    because: 'twenty-five contents of each of three terms',
  },

  // in the order of an index, and no further than the page
  {
    offence: 'walk',
    sql: /FROM events event WHERE 1 = 1 ORDER BY event.created_at DESC, event.id DESC LIMIT/,
    because: 'the newest lectures of the whole county: from the end of the index, a page of them',
  },

  // work that is about everything, once
  {
    offence: 'walk',
    sql: /UPDATE plans SET filed_late = \?, revision = revision \+ 1 WHERE year = \?/,
    on: 'mariadb',
    because: 'a later deadline is for every plan of the year: staff move it once or twice a year',
  },
  {
    offence: 'examined',
    sql: /FROM units unit WHERE unit.id > \? AND unit.kind IN .* LIMIT/,
    on: 'mariadb',
    because: 'opening a year reads every unit once, two hundred at a time',
  },
];
