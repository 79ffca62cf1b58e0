import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../errors/index.js';
import { FastValidationPipe } from '../validation/index.js';
import { decodeCursor, encodeCursor, pageOf, PageQuery } from './index.js';

const KEYS = { takenAt: 'instant', count: 'number', id: 'string' } as const;
const ROW = { takenAt: new Date('2026-11-24T12:00:00Z'), count: 3, id: 'row-1' };

describe('a cursor', () => {
  it('comes back as it went, whatever the keys hold', () => {
    const instants = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01T00:00:00Z') });
    const rows = fc.record({ takenAt: instants, count: fc.integer(), id: fc.string({ maxLength: 36 }) });
    fc.assert(
      fc.property(rows, (row) => {
        expect(decodeCursor(KEYS, encodeCursor(KEYS, row))).toEqual(row);
      }),
      { seed: 3 },
    );
  });

  it.each(
    [
      '',
      'x',
      '!!!',
      encodeCursor(KEYS, ROW).slice(1),
      `${encodeCursor(KEYS, ROW)}=`,
      ...['[]', '{}', 'null', '["2026-11-24T12:00:00.000Z",3]', '["2026-11-24T12:00:00.000Z",3,"a","b"]'],
      ...['["2026-11-24T12:00:00.000Z",3,"１"]', '["2026-11-24T12:00:00.000Z",3,"\\u0000"]'],
      ...['["yesterday",3,"a"]', '["2026-11-24T12:00:00.000Z","3","a"]', '["2026-11-24T12:00:00.000Z",3,{"$gt":1}]'],
      'A'.repeat(600),
    ].map((text) => (/^[[{n]/.test(text) ? Buffer.from(text).toString('base64url') : text)),
  )('is refused when it is not one of ours: %s', (cursor) => {
    const attempt = () => decodeCursor(KEYS, cursor);
    expect(attempt).toThrow(DomainError);
    expect(attempt).toThrow('VALIDATION_FAILED');
  });
});

describe('a page', () => {
  const rows = Array.from({ length: 7 }, (_, index) => ({ id: `row-${index}` }));
  const keys = { id: 'string' } as const;
  /** As a repository does: `WHERE id > :id ORDER BY id LIMIT limit + 1`. */
  const read = (limit: number, after: string | null) =>
    rows.filter(({ id }) => after === null || id > after).slice(0, limit + 1);

  it.each([1, 2, 3, 6, 7, 8])('of %d rows each shows every row once, then ends', (limit) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const after: string | null = cursor && decodeCursor(keys, cursor).id;
      const page: { items: { id: string }[]; nextCursor: string | null } = pageOf(read(limit, after), limit, keys);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(rows.map(({ id }) => id));
  });
});

describe('a page query', () => {
  const pipe = new FastValidationPipe();
  const read = async (query: object) => pipe.transform(query, { type: 'query', metatype: PageQuery });

  it('has twenty rows unless it says otherwise', async () => {
    expect(await read({})).toMatchObject({ limit: 20 });
    expect(await read({ limit: '50', cursor: 'x' })).toMatchObject({ limit: 50, cursor: 'x' });
  });

  it.each([{ limit: '51' }, { limit: '0' }, { limit: 'x' }, { limit: '1.5' }, { offset: '3' }, { cursor: ['a'] }])(
    'is refused as %j',
    async (query) => {
      await expect(read(query)).rejects.toThrow('VALIDATION_FAILED');
    },
  );
});
