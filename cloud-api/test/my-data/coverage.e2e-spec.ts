import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { dataRulesOf, RETENTIONS, retentionRules, retentionTable } from '../../src/platform/database/index.js';
import { JobLeaseEntity, Jobs } from '../../src/platform/jobs/index.js';
import { PersonalData } from '../../src/platform/personal-data/index.js';
import { startCounty } from '../assessments/support.js';
import type { World } from '../support/world.js';

/** Tables that say something of a person and have no port, and why that is right. */
const WITHOUT_PORT: Readonly<Record<string, string>> = {
  content_versions: 'who wrote and who reviewed a content, by ids that lead nowhere once the account is gone',
  county_profile: 'the official who answers for the numbers, by name, in office',
  events: 'who made an event, by an id that leads nowhere once the account is gone; speakers are announced in public',
  instrument_rights: 'who recorded a right, by such an id',
  media: 'who uploaded a file, by such an id',
  outbox_events: 'may carry an account id for some days, until every consumer has taken it',
  subject_keys: 'destroyed by ErasureService itself, last of all',
};

/** Columns that hold an id of a person by what they are called. */
const OF_A_PERSON = /^(account|subject|owner|actor)Id$|^principal$|^(?!confirmed)[a-z]+By$|^writers$|AccountId$/;

const partsOfPeople = ({ entityMetadatas }: Pick<DataSource, 'entityMetadatas'>): string[] =>
  entityMetadatas
    .filter(({ columns, target }) =>
      columns.some(({ propertyName }) => {
        const rules = dataRulesOf(target as object, propertyName);
        const isOfPeople = rules?.class === 'personal' || rules?.class === 'sensitive';
        return (
          OF_A_PERSON.test(propertyName) || (isOfPeople && rules.retention !== 'forever') || rules?.erase !== 'none'
        );
      }),
    )
    .map(({ tableName }) => tableName)
    .filter((table) => table !== 'wrapped_keys');

describe('what the schema says of people', () => {
  let world: World;
  let personalData: PersonalData;

  beforeAll(async () => {
    world = await startCounty();
    personalData = world.app.get(PersonalData, { strict: false });
  });
  afterAll(() => world.close());

  it('every table with a person in it has a port that shows and erases it, or says why not (ASVS 14.2.7)', () => {
    const covered = new Set([...personalData.tables, ...Object.keys(WITHOUT_PORT)]);
    const tables = partsOfPeople(world.dataSource);
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter((table) => !covered.has(table))).toEqual([]);
    const known = new Set(world.dataSource.entityMetadatas.map(({ tableName }) => tableName));
    expect([...covered].filter((table) => !known.has(table))).toEqual([]);
  });

  it('a table that a later module forgets would be named', () => {
    // Mutation: a table with a person's column that nobody answers for
    const { entityMetadatas } = world.dataSource;
    const like = entityMetadatas.find(({ tableName }) => tableName === 'messages');
    const forgotten = Object.assign(Object.create(like ?? null) as NonNullable<typeof like>, { tableName: 'diaries' });
    const covered = new Set([...personalData.tables, ...Object.keys(WITHOUT_PORT)]);
    const tables = partsOfPeople({ entityMetadatas: [...entityMetadatas, forgotten] });
    expect(tables.filter((table) => !covered.has(table))).toEqual(['diaries']);
  });

  it('every group of exported columns has a port', () => {
    const groups = world.dataSource.entityMetadatas.flatMap(({ columns, target }) =>
      columns.map(({ propertyName }) => dataRulesOf(target as object, propertyName)?.export ?? 'none'),
    );
    const asked = [...new Set(groups)].filter((group) => group !== 'none');
    expect(asked.filter((group) => personalData.of(group).length === 0)).toEqual([]);
  });

  it('how long each column is kept stands in the README as in the code', () => {
    const readme = readFileSync(path.resolve(import.meta.dirname, '../../src/modules/my-data/README.md'), 'utf8');
    const cells = (text: string): string[] =>
      text.split('\n').map((line) => line.replace(/ +/g, ' ').replace(/-{3,}/g, '---'));
    const written = new Set(cells(readme));
    const lines = [...retentionRules(), ...retentionTable(world.dataSource)];
    expect(lines.filter((line) => !written.has(line))).toEqual([]);
    expect(cells(readme).filter((line) => line.startsWith('|'))).toHaveLength(lines.length);
  });

  it('every job that the rules name is one, and runs under a lease (ASVS 14.2.7)', async () => {
    await world.app.get(Jobs, { strict: false }).tick();
    const leases = await world.dataSource.manager.find(JobLeaseEntity);
    const named = Object.values(RETENTIONS).flatMap(({ job }) => job?.split(', ') ?? []);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !leases.some((lease) => lease.name === name))).toEqual([]);
  });
});
