import { Not } from 'typeorm';
import { JobLeaseEntity, type Jobs } from '../../../src/platform/jobs/index.js';
import type { OutboxDispatcher } from '../../../src/platform/outbox/index.js';
import { buildOpenApi, loadTypesForOpenApi } from '../../../src/openapi.js';
import type { ApiClient } from '../../support/api-client.js';
import { NEAR_TOWN, type Member } from '../access-matrix/cast.js';
import { answerOf, pathOf, type Row } from '../access-matrix/row.js';
import type { Stage } from '../access-matrix/stage.js';
import type { Recorded, Recorder } from './recorder.js';

/** What was asked, and the statements that it took. */
export interface Driven {
  /** a route, or `job <name>` */
  what: string;
  /** who asked, and how */
  how: string;
  statements: Recorded[];
}

/** One of every reach: everything, a region, a unit, what was shared, oneself, nobody. */
const REACHES: readonly Member[] = [
  'visitor',
  'worker',
  'expert',
  'unit-liaison',
  'department-member',
  'region-staff',
  'union-admin',
];

/** What to ask for where the description names no closed list. A parameter that stands nowhere fails the test. */
const VALUES: Readonly<Record<string, string>> = { regionId: NEAR_TOWN, assessmentId: 'phq9', number: '1' };
const PAGING = new Set(['cursor', 'limit']);

type Choice = readonly [name: string, value: string];

/** Asks every route as everybody who is let in, with every filter, alone and in pairs, and the page after the first. */
export class Drive {
  /** requests that were not answered as they should: what they would have read is not seen */
  readonly refused: string[] = [];

  private constructor(
    private readonly stage: Stage,
    private readonly recorder: Recorder,
    private readonly choices: ReadonlyMap<string, readonly Choice[]>,
  ) {}

  static async of(stage: Stage, recorder: Recorder): Promise<Drive> {
    await loadTypesForOpenApi();
    const { paths } = buildOpenApi(stage.world.app);
    const choices = new Map<string, Choice[]>();
    for (const [path, methods] of Object.entries(paths)) {
      const parameters = (methods.get?.parameters ?? []) as {
        name: string;
        in: string;
        schema?: { enum?: string[] };
      }[];
      const asked = parameters.filter((parameter) => parameter.in === 'query' && !PAGING.has(parameter.name));
      const each = asked.flatMap(({ name, schema }): Choice[] =>
        (schema?.enum ?? [VALUES[name] ?? '']).map((value) => [name, value]),
      );
      choices.set(`GET ${path.replace(/\{(\w+)\}/g, ':$1')}`, each);
    }
    return new Drive(stage, recorder, choices);
  }

  async route(row: Row): Promise<Driven[]> {
    const letIn = REACHES.filter((member) => row.own['ok']?.includes(member));
    // what a visitor may see, others see in the same way
    const members = letIn[0] === 'visitor' ? letIn.slice(0, 2) : letIn;
    const driven: Driven[] = [];
    for (const member of members) driven.push(...(await this.as(member, row)));
    return driven;
  }

  /** The jobs that the server has: those that hold a lease. */
  async jobNames(): Promise<string[]> {
    const leases = await this.stage.world.dataSource.manager.find(JobLeaseEntity, { order: { name: 'ASC' } });
    return leases.map(({ name }) => name);
  }

  /** One job by itself: all others have just run. */
  async job(name: string, jobs: Jobs): Promise<Driven> {
    const { dataSource, clock } = this.stage.world;
    const now = clock.now();
    const leases = dataSource.getRepository(JobLeaseEntity);
    await leases.update({ name: Not(name) }, { lastRunAt: now, leaseUntil: now });
    await leases.update({ name }, { lastRunAt: new Date(0), leaseUntil: now });
    const { statements } = await this.recorder.during(() => jobs.tick());
    return { what: `job ${name}`, how: 'the server', statements };
  }

  async outbox(dispatcher: OutboxDispatcher): Promise<Driven> {
    const { statements } = await this.recorder.during(() => dispatcher.tick());
    return { what: 'outbox', how: 'the server', statements };
  }

  private async as(member: Member, row: Row): Promise<Driven[]> {
    const { stage } = this;
    const me = stage.players.get(member)!;
    const sent = await row.send({ stage, me, owner: 'own', pick: ({ near }) => near });
    const { method, path } = pathOf(row, sent);
    const api = me.api.with(sent.headers ?? {});
    const driven: Driven[] = [];
    for (const query of path.includes('?') ? [''] : this.queriesOf(row.route)) {
      const url = `${path}${query}`;
      const asked = await this.ask(api, { method, url, ...(sent.body ? { body: sent.body } : {}) });
      driven.push({ what: row.route, how: `${member} ${query}`, statements: asked.statements });
      if (asked.nextCursor === null) continue;
      const next = `${url}${query === '' ? '?' : '&'}cursor=${encodeURIComponent(asked.nextCursor)}`;
      const { statements } = await this.ask(api, { method, url: next });
      driven.push({ what: row.route, how: `${member} ${query} next page`, statements });
    }
    return driven;
  }

  private async ask(api: ApiClient, { method, url, body }: { method: string; url: string; body?: object }) {
    const { result, statements } = await this.recorder.during(() => api.send<unknown>(method, url, body));
    if (answerOf(result) !== 'ok') this.refused.push(`${method} ${url}: ${JSON.stringify(result.body)}`);
    const page = result.body as { nextCursor?: string | null } | null;
    return { statements, nextCursor: page?.nextCursor ?? null };
  }

  private queriesOf(route: string): string[] {
    const choices = this.choices.get(route) ?? [];
    const empty = choices.filter(([, value]) => value === '').map(([name]) => name);
    if (empty.length > 0) throw new Error(`${route}: say in VALUES what to ask for: ${empty.join(', ')}`);
    // the last of each list: bench/growth-rows.mjs makes them rare
    const ends = choices.filter(
      ([name], index) => name !== choices[index + 1]?.[0] || name !== choices[index - 1]?.[0],
    );
    const pairs = ends.flatMap((one, index) =>
      ends.slice(index + 1).flatMap((other) => (one[0] === other[0] ? [] : [[one, other]])),
    );
    const asked = [[], ...choices.map((one) => [one]), ...pairs];
    return asked.map((some) =>
      some.length === 0 ? '' : `?${some.map(([name, value]) => `${name}=${value}`).join('&')}`,
    );
  }
}
