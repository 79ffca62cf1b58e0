import { Injectable } from '@nestjs/common';
import type { UnitKind } from '@anxin/contracts';
import { Audit, MACHINE } from '../../../platform/audit/index.js';
import { isDuplicateKey, UnitOfWork } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { PlanProgressResponse, PlanYearResponse } from '../dto/plan-year.response.js';
import { TEMPLATE_VERSION } from '../filling/plan-form.policy.js';
import { requestWords } from '../locales/plan.zh.js';
import type { Person } from '../plan.types.js';
import { overseeingScope, type PlanScope } from '../plans/plan.policy.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { totalOf } from '../totals/plan-counts.policy.js';
import { PlanTotalsRepository } from '../totals/plan-totals.repository.js';
import { PlanCountsService } from './plan-counts.service.js';
import type { PlanYearEntity } from './plan-year.entity.js';
import { planYearStateAfter, type PlanYearAction } from './plan-year.state.js';
import { PlanYearsRepository } from './plan-years.repository.js';
import { YearOpeningService } from './year-opening.service.js';

export interface YearSettings {
  dueAt: string;
  reminderDays: readonly number[];
  kinds: readonly UnitKind[];
  shortFormBands: readonly string[];
}

const COUNTY: PlanScope = { everything: true, regionIds: [], unitIds: [] };

/** Sets up, opens, changes and closes the years in which units file. */
@Injectable()
export class PlanYearsService {
  constructor(
    private readonly years: PlanYearsRepository,
    private readonly counts: PlanCountsService,
    private readonly opening: YearOpeningService,
    private readonly plans: PlansRepository,
    private readonly totals: PlanTotalsRepository,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Newest first, with counts of what the person oversees. Years being set up are the county's own. */
  async list(person: Person, now: Date): Promise<PlanYearResponse[]> {
    const scope = overseeingScope(person);
    const years = await this.years.list();
    const visible = years.filter(({ state }) => scope.everything || state !== 'draft');
    return Promise.all(visible.map((year) => this.view(year, scope, now)));
  }

  /** The open year, else the newest closed one: how many units, how many have filed. */
  async progress(): Promise<PlanProgressResponse> {
    const years = await this.years.list();
    const current = years.find(({ state }) => state === 'open') ?? years.find(({ state }) => state === 'closed');
    if (!current) throw new DomainError('PLAN_YEAR_NOT_FOUND');
    const rows = await this.totals.ofYears([current.year], COUNTY);
    return {
      year: current.year,
      total: totalOf(rows),
      filed: rows.reduce((filed, row) => filed + row.filed, 0),
    };
  }

  /** @throws DomainError PLAN_YEAR_EXISTS; the same settings again are no error: the reply may have been lost */
  async create(settings: YearSettings & { year: number }, now: Date): Promise<PlanYearResponse> {
    const row: PlanYearEntity = {
      ...{ year: settings.year, state: 'draft', templateVersion: TEMPLATE_VERSION, openedAt: null, closedAt: null },
      ...columnsOf(settings, now),
    };
    try {
      await this.years.insert(row);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const stored = await this.require(settings.year);
      const same = sameSettings(stored, row) && stored.state === 'draft';
      if (!same) throw new DomainError('PLAN_YEAR_EXISTS', { year: settings.year });
    }
    return this.county(settings.year, now);
  }

  /**
   * Who must file is fixed once the year is open; deadline and reminders are not. A deadline is always set in the
   * future, so whoever has filed by now has filed in time.
   */
  async change(person: Person, year: number, settings: YearSettings, now: Date): Promise<PlanYearResponse> {
    const columns = columnsOf(settings, now);
    const stored = await this.require(year);
    const restricts = columns.kinds !== stored.kinds || columns.shortFormBands !== stored.shortFormBands;
    this.allow(stored, restricts ? 'restrict' : 'schedule');
    await this.work.run(async () => {
      // the year first, then all its plans: whoever is handing in at this moment is waited for and counted anew
      if (!(await this.years.updateIf(year, stored.state, columns))) throw new DomainError('PLAN_YEAR_STATE');
      await this.audit.record(person, 'plan-year.changed', String(year));
      if (stored.state === 'draft' || columns.dueAt.getTime() === stored.dueAt.getTime()) return;
      await this.plans.forgiveLateness(year);
      await this.totals.forgiveLateness(year);
    });
    return this.county(year, now);
  }

  /** Again and again: units that have a plan keep it, those that came later get one. @param person null: on the machine */
  async open(person: Person | null, year: number, now: Date): Promise<PlanYearResponse> {
    const stored = await this.require(year);
    this.allow(stored, 'open');
    await this.opening.givePlans(stored, now);
    const change = { state: 'open' as const, openedAt: stored.openedAt ?? now };
    await this.work.run(async () => {
      if (!(await this.years.updateIf(year, stored.state, change))) throw new DomainError('PLAN_YEAR_STATE');
      await this.audit.record(person ?? MACHINE, 'plan-year.opened', String(year));
    });
    return this.county(year, now);
  }

  /** @param person null: on the machine */
  async close(person: Person | null, year: number, now: Date): Promise<PlanYearResponse> {
    const stored = await this.require(year);
    this.allow(stored, 'close');
    if (stored.state !== 'closed') {
      await this.work.run(async () => {
        const closed = await this.years.updateIf(year, stored.state, { state: 'closed', closedAt: now });
        if (closed) await this.audit.record(person ?? MACHINE, 'plan-year.closed', String(year));
      });
    }
    return this.county(year, now);
  }

  private allow({ state }: PlanYearEntity, action: PlanYearAction): void {
    if (planYearStateAfter(state, action) === null) throw new DomainError('PLAN_YEAR_STATE');
  }

  private async require(year: number): Promise<PlanYearEntity> {
    const found = await this.years.find(year);
    if (!found) throw new DomainError('PLAN_YEAR_NOT_FOUND');
    return found;
  }

  private async county(year: number, now: Date): Promise<PlanYearResponse> {
    return this.view(await this.require(year), COUNTY, now);
  }

  private async view(year: PlanYearEntity, scope: PlanScope, now: Date): Promise<PlanYearResponse> {
    return PlanYearResponse.from(year, await this.counts.of(year, scope, now), now);
  }
}

/** @throws DomainError VALIDATION_FAILED for a deadline that is not in the future */
function columnsOf(settings: YearSettings, now: Date) {
  const dueAt = new Date(settings.dueAt);
  if (!(dueAt > now)) {
    throw new DomainError('VALIDATION_FAILED', {}, [{ path: 'dueAt', message: requestWords.dueInFuture }]);
  }
  const reminderDays = [...new Set(settings.reminderDays)].sort((a, b) => b - a);
  return {
    dueAt,
    reminderDays: JSON.stringify(reminderDays),
    kinds: JSON.stringify([...new Set(settings.kinds)].sort()),
    shortFormBands: JSON.stringify([...new Set(settings.shortFormBands)].sort()),
  };
}

function sameSettings(one: PlanYearEntity, two: PlanYearEntity): boolean {
  const key = ({ dueAt, reminderDays, kinds, shortFormBands }: PlanYearEntity) =>
    [dueAt.toISOString(), reminderDays, kinds, shortFormBands].join('|');
  return key(one) === key(two);
}
