import { randomUUID } from 'node:crypto';
import { CoursesFacade } from '../../src/modules/courses/index.js';
import { EapPlansFacade } from '../../src/modules/eap-plans/index.js';
import { EventsFacade } from '../../src/modules/events/index.js';
import { article } from '../courses/support.js';
import { FAR_UNIT, NEAR_UNIT } from '../platform/access-matrix/cast.js';
import type { Owner } from '../platform/access-matrix/row.js';
import { shortPlan, type NearAndFar, type Stage } from '../platform/access-matrix/stage.js';

const EMPTY_YEAR = 2031;
const FILLED_YEAR = 2032;
/** Before the day to which the matrix extends it. */
const DUE_AT = '2026-12-20T10:00:00.000Z';
/** Lectures are held on days of their own, while there are any before it is too far ahead to announce. */
const [FIRST_DAY, DAYS] = [40, 60];

/** How far an article must be for a deed on it. */
const CONTENT_DEEDS: Readonly<Record<string, 'draft' | 'in-review' | 'approved' | 'scheduled' | 'published'>> = {
  '': 'draft',
  '/submit': 'draft',
  '/approve': 'in-review',
  '/return': 'in-review',
  '/publish': 'approved',
  '/schedule': 'approved',
  '/unschedule': 'scheduled',
  '/versions': 'published',
  '/withdraw': 'published',
};

/** Drafts of plans, events and articles: what the matrix has is finished, and finished things refuse most of what is asked. */
export class Unfinished {
  private made = 0;

  private constructor(
    private readonly stage: Stage,
    private readonly empty: NearAndFar,
    private readonly filled: NearAndFar,
  ) {}

  static async set(stage: Stage): Promise<Unfinished> {
    const at = stage.world.clock.now();
    const facade = stage.get(EapPlansFacade);
    const settings = { reminderDays: [7], kinds: ['new-economy'], shortFormBands: ['1-9'] } as const;
    const plansOf = async (year: number): Promise<NearAndFar> => {
      await facade.openYear({ year, dueAt: DUE_AT, ...settings }, at);
      const of = async (unitId: string) => (await facade.planOf(year, unitId)) ?? '';
      return { near: await of(NEAR_UNIT.id), far: await of(FAR_UNIT.id) };
    };
    const [empty, filled] = [await plansOf(EMPTY_YEAR), await plansOf(FILLED_YEAR)];
    await facade.fill(accountOf(stage, 'unit-liaison'), filled.near, shortPlan(), at);
    return new Unfinished(stage, empty, filled);
  }

  /** Which plans a request of the matrix is about instead. */
  plansFor(route: string): NearAndFar {
    if (route.endsWith('/plans/:planId/submit')) return this.filled;
    return /\/plans\/:planId\/(sections|joint|extension)/.test(route) ? this.empty : this.stage.plans;
  }

  /** A new event, as far as it must be for the request. */
  async eventFor(route: string, owner: Owner): Promise<{ eventId: string; version: number } | null> {
    const isPublished = route.endsWith('/:eventId/cancel');
    if (!isPublished && !/^PUT \/v1\/staff\/events|\/:eventId\/publish$/.test(route)) return null;
    const { stage } = this;
    const by = accountOf(stage, owner === 'own' ? 'region-staff' : 'county-staff');
    const [eventId, at] = [randomUUID(), stage.world.clock.now()];
    const facade = stage.get(EventsFacade);
    await facade.create(by, eventId, stage.lecture(FIRST_DAY + (this.made++ % DAYS)), at);
    if (isPublished) await facade.publish(by, eventId, at);
    return { eventId, version: await this.versionOf(eventId) };
  }

  /** A new article of the expert's, as far as it must be for the request, and what says that its words were read. */
  async contentFor(route: string): Promise<{ contentId: string; seen: object } | null> {
    const [, deed] = /^(?:PUT|POST) \/v1\/staff\/contents\/:contentId(.*)$/.exec(route) ?? [];
    const state = deed === undefined ? undefined : CONTENT_DEEDS[deed];
    if (!state) return null;
    const { stage } = this;
    const [writes, reads] = [accountOf(stage, 'expert'), accountOf(stage, 'union-admin')];
    const contentId = randomUUID();
    const facade = stage.get(CoursesFacade);
    await facade.create(writes, contentId, article());
    if (state !== 'draft') await facade.submit(writes, contentId);
    if (state !== 'draft' && state !== 'in-review') await facade.approve(reads, contentId);
    if (state === 'published') {
      await facade.publish(reads, contentId);
      return { contentId, seen: { after: 1, number: 1 } };
    }
    const { api } = stage.players.get('union-admin')!;
    const { body } = await api.get<{ stamp: string }>(`/v1/staff/contents/${contentId}`);
    const seen = { stamp: body.stamp };
    if (state === 'scheduled') {
      const publishAt = new Date(stage.world.clock.now().getTime() + 3_600_000).toISOString();
      await api.post(`/v1/staff/contents/${contentId}/schedule`, { ...seen, publishAt });
    }
    return { contentId, seen };
  }

  private async versionOf(eventId: string): Promise<number> {
    const [row] = await this.stage.world.dataSource.query<{ version: number }[]>(
      `SELECT version FROM events WHERE id = '${eventId}'`,
    );
    return Number(row?.version);
  }
}

function accountOf(
  { players }: Stage,
  member: 'unit-liaison' | 'region-staff' | 'county-staff' | 'expert' | 'union-admin',
): string {
  return players.get(member)?.session?.accountId ?? '';
}
