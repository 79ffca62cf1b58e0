import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CAST, type Member } from '../platform/access-matrix/cast.js';
import { LAST_ROWS, PEOPLE_ROWS } from '../platform/access-matrix/people.rows.js';
import type { Row } from '../platform/access-matrix/row.js';
import { WORK_ROWS } from '../platform/access-matrix/work.rows.js';
import { Connections } from './connections.js';
import { AS_IT_IS, DELETION, FuzzedCounty, type Made, type Wanted } from './county.js';
import { faultsOf, type WireReply } from './judge.js';
import { OPERATIONS, type Operation } from './operations.js';
import { leaksIn, opensIn } from './secrets.js';
import { twists } from './twist.js';
import { valueOf } from './values.js';

/**
 * The full tier asks on the embedded database, where ten times as much takes 90 seconds of CPU; MariaDB, where each
 * request costs several times that, is asked as much as in the quick tier.
 */
const IS_FULL = /^(1|true)$/i.test(process.env.CI ?? '') && process.env.TEST_DATABASE !== 'mariadb';
const TOTAL = IS_FULL ? 20_000 : 2_000;
/** Documents to be drawn, passwords to be hashed, people to be made anew: a tenth of the others' requests. */
const DEAR: readonly string[] = [
  ...['SignUpSheets_signInSheet', 'SignUpSheets_spreadsheet', 'Plans_pdf', 'PlanOverview_sheet', 'MyData_html'],
  ...['SignIn_password', 'OwnCredentials_renew', 'MyData_delete', 'DeletionReceipts_receipt'],
];
/** Each operation is first asked by everybody as it should be, then so often in other ways. */
const RUNS = Math.ceil((TOTAL - OPERATIONS.length * CAST.length) / (OPERATIONS.length - DEAR.length * 0.9));
/** The same for everybody, so that a failure is met again; `FUZZ_SEED=…` looks elsewhere. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_128);
/** What takes longer, making of the request and all, has hung. */
const ENDED_AFTER_MS = 120_000;

interface Plan extends Wanted {
  /** somebody who is let in, mostly */
  who: number;
  anybody: boolean;
}

const ROWS = new Map<string, Row>([...PEOPLE_ROWS, ...WORK_ROWS, ...LAST_ROWS].map((row) => [row.route, row]));

/** What nobody succeeds with here: doors there are none, codes and passwords are not guessed. */
const NEVER_DONE = [
  ...['Invitations_accept', 'SignIn_demo', 'SignIn_password', 'SignIn_recovery', 'SignIn_secondFactor'],
];

describe(`requests nobody would write, from everybody, to everything (seed ${SEED}, ${RUNS} each)`, () => {
  const connections = new Connections();
  /** how many replies of each status, and the operations that were done at least once */
  const replies = new Map<number, number>();
  const done = new Set<string>();
  let county: FuzzedCounty;
  let atFirst: Record<string, unknown>;

  beforeAll(async () => {
    county = await FuzzedCounty.set(ROWS);
    atFirst = await county.whoIsWho();
    connections.watch();
  });
  afterAll(async () => {
    connections.stop();
    await county.close();
    const counts = [...replies].sort(([one], [other]) => one - other).map(([status, count]) => `${count} × ${status}`);
    process.stdout.write(`\nfuzzer: seed ${SEED} (FUZZ_SEED=${SEED}); replies: ${counts.join(', ')}\n`);
  });

  function plansFor({ route, parameters, body }: Operation): fc.Arbitrary<Plan> {
    const of = (where: 'path' | 'query') =>
      fc.record(
        Object.fromEntries(
          parameters
            .filter((parameter) => parameter.in === where)
            .map(({ name, schema }) => [name, valueOf(schema, name, county.known)]),
        ),
        where === 'query' ? { requiredKeys: [] } : {},
      ) as fc.Arbitrary<Record<string, unknown>>;
    return fc.record({
      who: fc.nat(1_000),
      anybody: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
      // the matrix makes somebody new for each deletion
      made:
        route === DELETION ? fc.constant('document') : fc.constantFrom<Made[]>('own', 'other', 'document', 'document'),
      params: of('path'),
      query: of('query'),
      body: body ? valueOf(body, '', county.known) : fc.constant(undefined),
      twist: twists,
    });
  }

  /** @returns the status, and what is wrong with the reply */
  async function ask(operation: Operation, member: Member, wanted: Wanted): Promise<[number, string[]]> {
    const request = await county.request(operation, member, wanted);
    const reply: WireReply = await county.send(operation, member, request);
    const { status } = reply;
    replies.set(status, (replies.get(status) ?? 0) + 1);
    if (status < 300) done.add(operation.id);
    const secrets = county.secretsFrom(operation);
    const said = `${request.path} ${request.body ?? ''}`;
    const faults = [
      ...faultsOf(operation, reply),
      ...leaksIn(reply.body.toString(), member, secrets, said),
      ...opensIn({ path: request.path, status }, member, secrets),
    ];
    return [status, faults.map((fault) => `${fault}; ${member}: ${request.method} ${said.slice(0, 2_000)}`)];
  }

  // Mutations, each found in the quick tier: a cursor's reader that lets a SyntaxError pass; one property more in
  // `MeResponse.from` than its class has; a membership found by its id without its owner; `openTo` without the receiver;
  // a handler that never answers.
  it.each(OPERATIONS.map((operation, index) => ({ ...operation, index })))(
    '$id: no 5xx, every reply as the document says, nobody’s secrets (ASVS 2.2.1, 8.2.2, 8.2.3, 16.5.1)',
    async ({ index, ...operation }) => {
      const letIn: Member[] = [];
      for (const member of CAST) {
        const [status, faults] = await ask(operation, member, AS_IT_IS);
        expect(faults).toEqual([]);
        if (status !== 401 && status !== 403) letIn.push(member);
      }
      const property = fc.asyncProperty(plansFor(operation), async ({ who, anybody, ...wanted }) => {
        // signing in is refused with 401 to everybody who guesses
        const members = anybody || letIn.length === 0 ? CAST : letIn;
        const [, faults] = await ask(operation, members[who % members.length]!, wanted);
        expect(faults).toEqual([]);
      });
      const numRuns = DEAR.includes(operation.id) ? Math.ceil(RUNS / 10) : RUNS;
      await fc.assert(property, { numRuns, seed: SEED + index, endOnFailure: true, timeout: ENDED_AFTER_MS });
    },
  );

  it('asked often enough, was not sent away as one who asks too often, and did everything that can be done', () => {
    expect([...replies.values()].reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(TOTAL);
    expect(
      OPERATIONS.map(({ id }) => id)
        .filter((id) => !done.has(id))
        .sort(),
    ).toEqual(NEVER_DONE);
    expect(replies.get(429) ?? 0).toBeLessThan(TOTAL / 200);
    expect(OPERATIONS.length).toBeGreaterThan(100);
  });

  // Mutation: a `fetch(link)` anywhere in the server, as for a preview of a lecture's link.
  it('the server went nowhere that anybody named: to its database and to WeChat, and nowhere else (ASVS 1.3.6)', () => {
    const known = [...county.places].map((url) => Number(new URL(url).port));
    expect(connections.places.size).toBeGreaterThan(0);
    const elsewhere = [...connections.places].filter((place) => !known.some((port) => isHere(place, port)));
    expect(elsewhere).toEqual([]);
  });

  it('nobody became anybody else, and no object has what it should not (ASVS 15.3.3, 15.3.6)', async () => {
    expect(await county.whoIsWho()).toEqual(atFirst);
    const plain = {} as Record<string, unknown>;
    expect([plain.polluted, plain.role, plain.ownerId, Object.keys(Object.prototype)]).toEqual([
      ...[undefined, undefined, undefined],
      [],
    ]);
  });
});

const isHere = (place: string, port: number): boolean => [`127.0.0.1:${port}`, `localhost:${port}`].includes(place);

describe('the judge of the fuzzer', () => {
  const operation = OPERATIONS.find(({ id }) => id === 'Me_me')!;
  const headers = {
    'content-type': 'application/json',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  const me = { accountId: 'a', nickname: '山茶', roles: [], membership: null };
  const refusal = { code: 'NOT_FOUND', message: '没有找到', requestId: '0192f0c1-0000-7000-8000-0000000000c1' };
  const faults = (status: number, value: unknown, more: Record<string, string> = {}): string[] =>
    faultsOf(operation, { status, headers: { ...headers, ...more }, body: Buffer.from(JSON.stringify(value)) });

  it('lets pass what is right', () => {
    expect(faults(200, me)).toEqual([]);
    expect(faults(200, { ...me, membership: { membershipId: 'm', unitId: 'u', unitName: '茶社' } })).toEqual([]);
    expect(faults(404, refusal)).toEqual([]);
  });

  it.each<[string, number, unknown, Record<string, string>]>([
    ['a broken server', 500, refusal, {}],
    ['a property that the document does not name', 200, { ...me, passwordHash: 'x' }, {}],
    ['one within', 200, { ...me, membership: { membershipId: 'm', unitId: 'u', unitName: '茶社', joinCode: 'x' } }, {}],
    ['one that is missing', 200, { ...me, nickname: undefined }, {}],
    ['another type', 200, { ...me, roles: null }, {}],
    ['a status of its own', 202, me, {}],
    ['a code that no client knows', 404, { ...refusal, code: 'ER_DUP_ENTRY' }, {}],
    ['words of the framework', 404, { ...refusal, message: 'Cannot GET /v1/me' }, {}],
    ['a stack in a refusal', 404, { ...refusal, stack: 'at …' }, {}],
    ['a reply that may be kept', 200, me, { 'cache-control': 'max-age=60' }],
    ['a type to be guessed', 200, me, { 'x-content-type-options': '' }],
    ['a page', 200, me, { 'content-type': 'text/html' }],
  ])('finds %s', (_, status, value, more) => {
    expect(faults(status, value, more)).not.toEqual([]);
  });

  it('finds what is somebody else’s, and not what one wrote oneself', () => {
    const secrets = [{ text: 'secret-of-another', what: 'a secret', known: (member: Member) => member === 'expert' }];
    expect(leaksIn('{"x":"secret-of-another"}', 'worker', secrets, '')).toEqual(['a secret in a reply to worker']);
    expect(leaksIn('{"x":"secret-of-another"}', 'expert', secrets, '')).toEqual([]);
    expect(leaksIn('{"x":"secret-of-another"}', 'worker', secrets, '{"x":"secret-of-another"}')).toEqual([]);
  });
});
