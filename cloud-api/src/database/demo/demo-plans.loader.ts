import type { Review, WrittenPlan, YearSettings } from '../../modules/eap-plans/index.js';
import { addDays, asIfAt, parseLocalDate } from '../../platform/clock/index.js';
import type { DemoCast } from './demo-cast.js';
import type { DemoFacades } from './demo-facades.js';
import { writePlan } from './demo-plan-writer.js';
import { after, between, DAY_MS, earlier, HOUR_MS, momentOf } from './demo-time.js';
import {
  ADDED_WHEN_RETURNED,
  EXTENSION_REASON,
  JOINT_FILING,
  REMARKS,
  RETURN_REASON,
  SHORT_FORM_BANDS,
  type DemoPlanYear,
  type Outcome,
} from './plan-years.data.js';
import { UNITS } from './units.data.js';

const COUNTY_REVIEWERS = ['林知夏', '陶一舟'] as const;

interface Season {
  year: number;
  openedAt: Date;
  dueAt: Date;
  /** null: still open */
  closedAt: Date | null;
}

interface Filing {
  unit: (typeof UNITS)[number];
  planId: string;
  /** who writes and hands in */
  by: string;
  handedInAt: Date;
  written: Required<WrittenPlan>;
}

/** Lets units file, and the union look at what they filed, each at the moment at which it happened. */
export class DemoPlansLoader {
  private turn = 0;

  constructor(
    private readonly facades: DemoFacades,
    private readonly cast: DemoCast,
  ) {}

  async load(plan: DemoPlanYear): Promise<void> {
    const { plans } = this.facades;
    const season = this.season(plan);
    const { year, openedAt, dueAt, closedAt } = season;
    const settings: YearSettings & { year: number } = {
      ...{ year, dueAt: dueAt.toISOString(), reminderDays: [14, 7, 3, 1] },
      ...{ kinds: plan.kinds, shortFormBands: SHORT_FORM_BANDS },
    };
    await asIfAt(openedAt, () => plans.openYear(settings, openedAt));
    if (closedAt === null) await this.fileTogether(season);

    const units = UNITS.filter(({ kind }) => plan.kinds.includes(kind));
    for (const [index, unit] of units.entries()) {
      const outcome = plan.outcomes[unit.name] ?? plan.otherwise[index % plan.otherwise.length] ?? 'not-started';
      const filing = await this.filing(unit, season, plan.yearsAgo, (index + 1) / (units.length + 1), outcome);
      if (filing) await this.file(filing, outcome, season);
    }
    if (closedAt !== null) await asIfAt(closedAt, () => plans.closeYear(year, closedAt));
  }

  /** Past years were filed in spring; this one opened six weeks ago and is due in two. */
  private season({ yearsAgo }: DemoPlanYear): Season {
    const today = this.facades.clock.today();
    const year = Number(today.slice(0, 4)) - yearsAgo;
    if (yearsAgo > 0) {
      const on = (day: string, time: string): Date => momentOf(parseLocalDate(`${year}-${day}`), time);
      const dueAt = on('03-15', '18:00');
      return { year, openedAt: on('01-08', '09:00'), dueAt, closedAt: on('04-20', '17:00') };
    }
    const openedAt = momentOf(addDays(today, -45), '09:00');
    return { year, openedAt, dueAt: momentOf(addDays(today, 16), '18:00'), closedAt: null };
  }

  private async filing(
    unit: Filing['unit'],
    { year, openedAt, dueAt, closedAt }: Season,
    yearsAgo: number,
    share: number,
    outcome: Outcome,
  ): Promise<Filing | null> {
    const by = this.cast.inUnit('unit-liaison', unit.name) ?? this.cast.inUnit('unit-head', unit.name);
    const planId = await this.facades.plans.planOf(year, this.cast.unit(unit.name).id);
    const isFiledByOther = closedAt === null && (JOINT_FILING.with as readonly string[]).includes(unit.name);
    if (by === undefined || planId === null || isFiledByOther) return null;
    const until = closedAt === null ? after(this.facades.clock.now(), -DAY_MS) : dueAt;
    const inTime = between(openedAt, until, 0.15 + share * 0.55);
    const isShort = (SHORT_FORM_BANDS as readonly string[]).includes(unit.band);
    return {
      ...{ unit, planId, by: this.cast.person(by) },
      handedInAt: outcome === 'late' ? after(dueAt, 3 * DAY_MS) : inTime,
      written: writePlan(this.cast, unit, { yearsAgo, isShort }),
    };
  }

  private async file(filing: Filing, outcome: Outcome, season: Season): Promise<void> {
    if (outcome === 'not-started') return;
    if (outcome === 'draft' || outcome === 'extended') {
      await this.write(filing, ['situation', 'education']);
      if (outcome === 'extended') await this.extend(filing, season);
      return;
    }
    await this.write(filing);
    await this.submit(filing, filing.handedInAt);
    if (outcome === 'submitted') return;
    const looked = after(filing.handedInAt, this.step(filing));
    if (outcome === 'returned' || outcome === 'resubmitted') await this.sendBack(filing, looked);
    if (outcome === 'returned') return;
    const again = outcome === 'resubmitted' ? await this.handInAgain(filing, looked) : { number: 1, at: looked };
    await this.pass(filing, again.number, again.at);
    const isOver = season.closedAt !== null;
    if (outcome !== 'passed' && (isOver || outcome !== 'resubmitted')) {
      await this.approve(filing, again.number, after(again.at, this.step(filing)));
    }
  }

  private async write(filing: Filing, only?: readonly ('situation' | 'education')[]): Promise<void> {
    const { by, planId, written } = filing;
    const at = after(filing.handedInAt, -2 * HOUR_MS);
    const part = only ? Object.fromEntries(only.map((section) => [section, written[section]])) : written;
    await asIfAt(at, () => this.facades.plans.fill(by, planId, part, at));
  }

  private submit({ by, planId }: Filing, at: Date): Promise<void> {
    return asIfAt(at, () => this.facades.plans.submit(by, planId, this.cast.nextId(), at));
  }

  private async sendBack(filing: Filing, at: Date): Promise<void> {
    const measureId = filing.written.education.measures?.at(-1)?.measureId ?? null;
    const comments: Review['comments'] = [
      { section: 'education', measureId, field: 'when', text: REMARKS.when },
      { section: 'safeguards', measureId: null, field: 'safeguards', text: REMARKS.safeguards },
    ];
    const reviewer = this.cast.firstReviewer(filing.unit) ?? this.countyReviewer();
    await this.review(filing, reviewer, { number: 1, decision: 'return', reason: RETURN_REASON, comments }, at);
  }

  private async handInAgain(filing: Filing, returnedAt: Date): Promise<{ number: number; at: Date }> {
    const at = after(returnedAt, this.step(filing));
    const from = filing.written.safeguards.fields?.safeguards ?? '';
    const to = `${from}${ADDED_WHEN_RETURNED}`;
    const change = { section: 'safeguards', measureId: null, field: 'safeguards', from } as const;
    await asIfAt(at, () => this.facades.plans.change(filing.by, filing.planId, { ...change, to }, at));
    await this.submit(filing, after(at, HOUR_MS));
    return { number: 2, at: after(at, this.step(filing)) };
  }

  /** Where the region has nobody, it has gone to the county already. */
  private async pass(filing: Filing, number: number, at: Date): Promise<void> {
    const reviewer = this.cast.firstReviewer(filing.unit);
    if (reviewer === undefined) return;
    await this.review(filing, reviewer, { number, decision: 'pass', reason: '', comments: [] }, at);
  }

  private approve(filing: Filing, number: number, at: Date): Promise<void> {
    return this.review(filing, this.countyReviewer(), { number, decision: 'pass', reason: '', comments: [] }, at);
  }

  private review({ planId }: Filing, reviewer: string, review: Omit<Review, 'id'>, at: Date): Promise<void> {
    const by = this.cast.person(reviewer);
    return asIfAt(at, () => this.facades.plans.review(by, planId, { id: this.cast.nextId(), ...review }, at));
  }

  private async extend({ planId }: Filing, { dueAt }: Season): Promise<void> {
    const at = after(this.facades.clock.now(), -2 * DAY_MS);
    const extension = { dueAt: after(dueAt, 14 * DAY_MS).toISOString(), reason: EXTENSION_REASON };
    const by = this.cast.person(this.countyReviewer());
    await asIfAt(at, () => this.facades.plans.extend(by, planId, extension, at));
  }

  private async fileTogether({ year, openedAt }: Season): Promise<void> {
    const { plans, jointFiling, identity } = this.facades;
    const leads = this.cast.inUnit('unit-head', JOINT_FILING.lead) ?? '';
    const accountId = this.cast.person(leads);
    const planId = await plans.planOf(year, this.cast.unit(JOINT_FILING.lead).id);
    if (planId === null) throw new Error(`${JOINT_FILING.lead} has no plan`);
    const person = { accountId, roles: await identity.rolesOf(accountId) };
    const units = JOINT_FILING.with.map((unit) => this.cast.unit(unit).id);
    await asIfAt(after(openedAt, DAY_MS), () => jointFiling.fileWith(person, planId, units));
  }

  /** How long the union takes: two days, or less where today comes sooner. */
  private step({ handedInAt }: Filing): number {
    const left = this.facades.clock.now().getTime() - handedInAt.getTime();
    return earlier(new Date(2 * DAY_MS), new Date(left / 6)).getTime();
  }

  private countyReviewer(): string {
    return COUNTY_REVIEWERS[this.turn++ % COUNTY_REVIEWERS.length] ?? COUNTY_REVIEWERS[0];
  }
}
