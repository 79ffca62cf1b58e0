import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { matrixPage } from './access-matrix/page.js';
import { LAST_ROWS, PEOPLE_ROWS } from './access-matrix/people.rows.js';
import { ownerless, type Row } from './access-matrix/row.js';
import { WORK_ROWS } from './access-matrix/work.rows.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** `POST /v1/events` as `/v1/events POST`: by path, then by what is done there. */
const byPath = ({ route }: Row): string => route.split(' ').reverse().join(' ');

const ROWS = [...PEOPLE_ROWS, ...WORK_ROWS, ...LAST_ROWS].sort((one, other) => (byPath(one) < byPath(other) ? -1 : 1));

/** No server: what is expected of it, as a page. The test `access-matrix` asks the server. */
describe('the page of the access matrix', () => {
  it('is what the expectations say; otherwise: npm run access-matrix', async () => {
    const wanted = matrixPage(ROWS);
    // `npm run access-matrix` takes it from here
    await mkdir(path.join(ROOT, '.cache'), { recursive: true });
    await writeFile(path.join(ROOT, '.cache', 'access-matrix.md'), wanted);
    expect(await readFile(path.join(ROOT, 'docs', 'access-matrix.md'), 'utf8')).toBe(wanted);
  });

  it('would differ by one cell', () => {
    const [row] = ROWS;
    const changed = matrixPage([ownerless(row!.route, { ok: ['operator'] }), ...ROWS.slice(1)]);
    expect(changed).not.toBe(matrixPage(ROWS));
  });
});
