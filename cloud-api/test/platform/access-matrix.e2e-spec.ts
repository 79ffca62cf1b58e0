import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '@anxin/contracts';
import { CAST, GRANTS } from './access-matrix/cast.js';
import { LAST_ROWS, PEOPLE_ROWS } from './access-matrix/people.rows.js';
import { isServed, routesOf } from './access-matrix/router.js';
import { call, expectedOf, type Owner, type Row } from './access-matrix/row.js';
import { Stage } from './access-matrix/stage.js';
import { WORK_ROWS } from './access-matrix/work.rows.js';

/** In the order in which they are called: what ends things comes last. */
const ROWS: readonly Row[] = [...PEOPLE_ROWS, ...WORK_ROWS, ...LAST_ROWS];

/** Who may do what to whose: every route, every role, one's own and other people's. Written by hand, row by row. */
describe('the matrix of routes, roles and owners', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(() => stage.world.close());

  it('has a row for every route of the router, and none for a route that is gone', () => {
    const routes = routesOf(stage.world);
    expect(routes.length).toBeGreaterThan(60);
    expect(routes.filter((route) => !isServed(stage.world, route))).toEqual([]);
    expect(ROWS.map(({ route }) => route).sort()).toEqual([...routes].sort());
  });

  it('has somebody in every role', () => {
    const held = CAST.flatMap((member) => GRANTS[member]?.[0] ?? []);
    expect(new Set(held)).toEqual(new Set(ROLES));
  });

  describe.each(ROWS)('$route', (row) => {
    const owners: Owner[] = row.other === null ? ['own'] : ['own', 'other'];

    it.each(owners)(
      'lets in whom it should, and answers everybody else as it should: %s (ASVS 8.2.1, 8.2.2)',
      async (owner) => {
        const answers = owner === 'own' ? row.own : row.other!;
        const observed: Record<string, string> = {};
        for (const [member, player] of stage.players) observed[member] = await call(row, stage, player, owner);
        expect(observed).toEqual(Object.fromEntries(CAST.map((member) => [member, expectedOf(answers, member)])));
      },
    );
  });
});
