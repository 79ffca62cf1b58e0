import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface Operation {
  parameters?: { name: string; in: 'query' | 'path' }[];
}

const { paths } = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};

/**
 * Addresses stand in histories, proxies' logs and what one page tells the next. A new name is a decision: is it a page, a
 * filter or an id, and nothing that somebody answered, wrote or signs in with?
 */
const PAGES = ['cursor', 'limit'];
const FILTERS = ['assessmentId', 'audience', 'kind', 'late', 'level', 'online', 'regionId', 'state', 'topic', 'when'];
const VERSIONS = ['from', 'number', 'to'];
/** Of one file of what the public reads or hears, for two hours at most: whoever has it sees that file and nothing else. */
const OF_A_FILE = ['expires', 'signature'];
const QUERIES = [...PAGES, ...FILTERS, ...VERSIONS, ...OF_A_FILE];
/**
 * `code` is a unit's, printed on its notice board; `assessmentId` is a form's, the same for everybody; `key` is a file's, of
 * our own making.
 */
const IN_PATHS = ['code', 'key', 'number', 'purpose', 'section', 'year'];

describe('addresses', () => {
  const parameters = Object.values(paths)
    .flatMap((operations) => Object.values(operations))
    .flatMap((operation) => operation.parameters ?? []);
  const names = (where: 'query' | 'path') =>
    new Set(parameters.filter((one) => one.in === where).map(({ name }) => name));

  it('hold pages, filters, versions and ids, and nothing that is anybody’s own business (ASVS 14.2.1)', () => {
    expect([...names('query')].filter((name) => !QUERIES.includes(name))).toEqual([]);
    expect([...names('path')].filter((name) => !name.endsWith('Id') && !IN_PATHS.includes(name))).toEqual([]);
    expect(parameters.length).toBeGreaterThan(50);
  });
});
