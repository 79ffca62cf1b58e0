import type { DataSource } from 'typeorm';
import { dataRulesOf, type Retention } from './data-class.js';

export interface RetentionRule {
  readonly kept: string;
  readonly why: string;
  readonly then: string;
  /** the job that sees to it; null: it goes with the person or the thing, or stays */
  readonly job: string | null;
}

/** How long a column of each kind is kept, why, and what happens then. */
export const RETENTIONS: Readonly<Record<Retention, RetentionRule>> = {
  forever: {
    kept: 'for good',
    why: "the county's own facts and the units' official papers",
    then: 'stays',
    job: null,
  },
  account: {
    kept: 'as long as the account',
    why: 'the service cannot be given without it',
    then: 'deleted with the person',
    job: null,
  },
  session: {
    kept: 'until it has run out, and an hour',
    why: 'signing in',
    then: 'row deleted',
    job: 'identity.forget-ended',
  },
  message: {
    kept: '12 months',
    why: 'what a person was told stays readable for a year',
    then: 'row deleted',
    job: 'notifications.expire',
  },
  event: {
    kept: 'row as long as the account; name 90 days after the event',
    why: 'seats and the list at the door',
    then: 'name cleared; row deleted with the person',
    job: 'events.erase-names',
  },
  result: {
    kept: "the county profile's months, as the consent says",
    why: 'showing change',
    then: 'row deleted',
    job: 'assessments.expire',
  },
  draft: {
    kept: '90 days after the last answer',
    why: 'going on later, or on another device',
    then: 'row deleted',
    job: 'assessments.expire',
  },
  invitation: {
    kept: '90 days after it ran out',
    why: 'whoever invited sees how it ended',
    then: 'row deleted',
    job: 'identity.forget-ended',
  },
  attempt: {
    kept: 'a day after the last try',
    why: 'slowing down guesses',
    then: 'row deleted',
    job: 'identity.forget-ended, organizations.forget-tries, rate-limit.forget',
  },
  reply: {
    kept: '48 hours',
    why: 'the same request again is the same reply',
    then: 'row deleted',
    job: 'idempotency.expire',
  },
  upload: {
    kept: 'until all of it has come, or two days after its last part',
    why: 'going on with an upload that broke off',
    then: 'row and bytes deleted',
    job: 'media.expire, media.finish',
  },
  media: {
    kept: 'as long as something shows it, and two days',
    why: 'files of what people read and hear',
    then: 'row and bytes deleted',
    job: 'media.collect',
  },
  delivery: {
    kept: 'until every consumer has taken it, and some days; what nobody could take waits for a person',
    why: 'nothing that happened is lost between modules',
    then: 'row deleted',
    job: 'outbox.forget-processed',
  },
  receipt: {
    kept: '36 months',
    why: 'a person may still claim something; nobody is in it',
    then: 'row deleted',
    job: 'my-data.forget-receipts',
  },
  visit: {
    kept: '24 months',
    why: 'how many people learnt in a period cannot be told from sums',
    then: 'row deleted; the sums stay',
    job: 'courses.forget-visits',
  },
  audit: {
    kept: 'for good, ids alone',
    why: 'a link that goes breaks the chain; once a person is erased their id leads nowhere',
    then: 'stays',
    job: null,
  },
  standing: {
    kept: 'one row per thing, written again and again',
    why: 'the server’s own work',
    then: 'stays',
    job: null,
  },
};

/** Every column with its rule, as the table of a README: one line per table and kind. */
export function retentionTable({ entityMetadatas }: DataSource): string[] {
  const lines = [...entityMetadatas]
    .sort((a, b) => (a.tableName < b.tableName ? -1 : 1))
    .flatMap(({ tableName, columns, target }) => {
      const byRule = new Map<string, string[]>();
      for (const { databaseName, propertyName } of columns) {
        const rules = dataRulesOf(target as object, propertyName);
        if (!rules) continue;
        const key = `${rules.retention} ${rules.erase}`;
        byRule.set(key, [...(byRule.get(key) ?? []), databaseName]);
      }
      return [...byRule].map(([key, names]) => {
        const [retention, erase = ''] = key.split(' ') as [Retention, string?];
        const which = byRule.size === 1 ? 'all' : names.join(', ');
        return `| \`${tableName}\` | ${which} | ${retention} | ${erase} |`;
      });
    });
  return ['| table | columns | kept | when the person is erased |', '| --- | --- | --- | --- |', ...lines];
}

/** The rules that the table names. */
export function retentionRules(): string[] {
  const lines = Object.entries(RETENTIONS).map(
    ([name, { kept, why, then, job }]) =>
      `| ${name} | ${kept} | ${why} | ${then} | ${job === null ? '–' : `\`${job}\``} |`,
  );
  return ['| name | kept | why | then | job |', '| --- | --- | --- | --- | --- |', ...lines];
}
