import { Injectable } from '@nestjs/common';
import type { PlanSectionKey, PlanState, UnitKind } from '@anxin/contracts';
import { Brackets, In, type SelectQueryBuilder } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { inList, UnitOfWork } from '../../../platform/database/index.js';
import { PlanSectionEntity } from '../filling/plan-section.entity.js';
import type { PlanYearState } from '../years/plan-year.state.js';
import { PlanEntity } from './plan.entity.js';
import type { PlanScope } from './plan.policy.js';

export interface PlanFilter {
  state?: PlanState | undefined;
  kind?: UnitKind | undefined;
  regionId?: string | undefined;
  late?: boolean | undefined;
}
export interface PlanSlice {
  /** the last id of the page before */
  after: string | null;
  most: number;
}

/** What decides whether a section may be written, and the section; its columns are null before the first word. */
const WRITTEN = ['id', 'headcountBand', 'leadPlanId', 'state'] as const;
export type WrittenPlan = Pick<PlanEntity, (typeof WRITTEN)[number]>;
type WrittenRow = WrittenPlan & { yearState: PlanYearState } & (PlanSectionEntity | { planId: null });

/** Every query of a person names their scope; the others are called by steps that have checked it. */
@Injectable()
export class PlansRepository {
  constructor(private readonly work: UnitOfWork) {}

  findInScope(id: string, scope: PlanScope): Promise<PlanEntity | null> {
    return within(this.select(), scope).andWhere('plan.id = :id', { id }).getOne();
  }

  /** A plan of these units as it is written: with its year and the section, all as they were at one moment. */
  async findWritten(id: string, section: PlanSectionKey, unitIds: readonly string[]) {
    if (unitIds.length === 0) return null;
    const [places, ofUnits] = inList(unitIds);
    const sql = `SELECT ${this.work.columns(PlanEntity, 'plan', WRITTEN)}, y.state AS yearState,
        ${this.work.columns(PlanSectionEntity, 'written')}
      FROM plans plan JOIN plan_years y ON y.year = plan.year
      LEFT JOIN plan_sections written ON written.plan_id = plan.id AND written.section = ?
      WHERE plan.id = ? AND plan.unit_id IN (${places})`;
    const [found] = await this.work.entityRows<WrittenRow>(PlanSectionEntity, sql, [section, id, ...ofUnits]);
    if (!found) return null;
    const plan: WrittenPlan = found;
    return { plan, yearState: found.yearState, row: found.planId === null ? null : found };
  }

  /** Of these units, newest year first. A person fills few units; more than 200 plans are not listed. */
  ofUnits(unitIds: readonly string[]): Promise<PlanEntity[]> {
    if (unitIds.length === 0) return Promise.resolve([]);
    return this.select()
      .where('plan.unitId IN (:...unitIds)', { unitIds })
      .orderBy('plan.year', 'DESC')
      .addOrderBy('plan.id')
      .take(200)
      .getMany();
  }

  /** By id, which is the order in which the units were opened. */
  async list(
    year: number,
    scope: PlanScope,
    filter: PlanFilter,
    { dueAt, now }: { dueAt: Date; now: Date },
    { after, most }: PlanSlice,
  ): Promise<PlanEntity[]> {
    const found: PlanEntity[] = [];
    for (const lateness of filter.late === undefined ? [null] : latenesses(filter.late, dueAt < now)) {
      const query = within(this.select(), scope).andWhere('plan.year = :year', { year });
      query.useIndex(indexFor(filter, scope, lateness));
      if (filter.state) query.andWhere('plan.state = :state', { state: filter.state });
      if (filter.kind) query.andWhere('plan.kind = :kind', { kind: filter.kind });
      if (filter.regionId) query.andWhere('plan.regionId = :regionId', { regionId: filter.regionId });
      if (lateness !== null) query.andWhere(`(${lateness})`, { now });
      if (after !== null) query.andWhere('plan.id > :after', { after });
      found.push(...(await query.orderBy('plan.id').take(most).getMany()));
    }
    return found.sort((one, other) => (one.id < other.id ? -1 : 1)).slice(0, most);
  }

  find(id: string): Promise<PlanEntity | null> {
    return this.work.findOne(PlanEntity, { id });
  }

  findOfUnit(year: number, unitId: string): Promise<PlanEntity | null> {
    return this.work.manager.findOneBy(PlanEntity, { year, unitId });
  }

  /** Units whose plan this one is for, by id. */
  membersOf(leadPlanId: string): Promise<PlanEntity[]> {
    return this.work.manager.find(PlanEntity, { where: { leadPlanId }, order: { id: 'ASC' }, take: 50 });
  }

  /**
   * Takes the plan for the open transaction: every step begins here, before it reads anything, so that steps on one
   * plan follow one another on every database.
   */
  async take(id: string): Promise<PlanEntity | null> {
    await this.work.manager
      .createQueryBuilder()
      .update(PlanEntity)
      .set({ revision: () => 'revision + 1' })
      .where('id = :id', { id })
      .execute();
    return this.find(id);
  }

  async update(id: string, change: QueryDeepPartialEntity<PlanEntity>): Promise<void> {
    await this.work.manager.update(PlanEntity, { id }, change);
  }

  async insert(plans: PlanEntity[]): Promise<void> {
    await this.work.manager.insert(PlanEntity, plans);
  }

  async unitsWithPlan(year: number, unitIds: readonly string[]): Promise<Set<string>> {
    const plans = await this.work.manager.find(PlanEntity, {
      select: { unitId: true },
      where: { year, unitId: In([...unitIds]) },
    });
    return new Set(plans.map(({ unitId }) => unitId));
  }

  /** Tiny units of the region that have not begun and file with nobody yet. */
  notBegun(lead: PlanEntity, bands: readonly string[]): Promise<PlanEntity[]> {
    if (bands.length === 0) return Promise.resolve([]);
    return this.select()
      .useIndex('ix_plans_region')
      .where('plan.year = :year AND plan.regionId = :regionId', { year: lead.year, regionId: lead.regionId })
      .andWhere('plan.state = :state AND plan.leadPlanId IS NULL', { state: 'not-started' })
      .andWhere('plan.headcountBand IN (:...bands) AND plan.id <> :id', { bands, id: lead.id })
      .orderBy('plan.id')
      .take(100)
      .getMany();
  }

  /** How many have been given longer, have not filed and still have time; few. By kind and region. */
  async stillExtended(year: number, now: Date): Promise<{ kind: UnitKind; regionId: string; count: number }[]> {
    const rows = await this.work.manager
      .createQueryBuilder(PlanEntity, 'plan')
      .select('plan.kind', 'kind')
      .addSelect('plan.regionId', 'regionId')
      .addSelect('COUNT(*)', 'count')
      .where('plan.year = :year AND plan.extendedUntil >= :now', { year, now })
      .andWhere('plan.firstReceivedAt IS NULL')
      .groupBy('plan.kind')
      .addGroupBy('plan.regionId')
      .getRawMany<{ kind: UnitKind; regionId: string; count: number | string }>();
    return rows.map(({ kind, regionId, count }) => ({ kind, regionId, count: Number(count) }));
  }

  /** A later deadline forgives: whoever has filed so far has filed in time. Takes every plan of the year. */
  async forgiveLateness(year: number): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .update(PlanEntity)
      .set({ filedLate: 0, revision: () => 'revision + 1' })
      .where('year = :year', { year })
      .execute();
  }

  /**
   * Not filed, not filed for by another unit, not yet reminded of this step; those with the year's own deadline.
   * @param after the last one of the batch before: what was reminded by then is not read again
   */
  toRemind(year: number, step: string, after: string, most: number): Promise<PlanEntity[]> {
    return this.unfiled(year)
      .andWhere('plan.extendedUntil IS NULL AND plan.id > :after', { after })
      .andWhere('(plan.reminded IS NULL OR plan.reminded <> :step)', { step })
      .orderBy('plan.id')
      .take(most)
      .getMany();
  }

  /** Not filed, and given longer; few. */
  unfiledExtended(year: number): Promise<PlanEntity[]> {
    return this.unfiled(year).andWhere('plan.extendedUntil IS NOT NULL').orderBy('plan.id').take(500).getMany();
  }

  private unfiled(year: number): SelectQueryBuilder<PlanEntity> {
    return this.select().where('plan.year = :year AND plan.firstReceivedAt IS NULL AND plan.leadPlanId IS NULL', {
      year,
    });
  }

  private select(): SelectQueryBuilder<PlanEntity> {
    return this.work.manager.createQueryBuilder(PlanEntity, 'plan');
  }
}

/**
 * The index of the list, in the order of its ids. MariaDB would rather begin with the oldest plan there is, and read all
 * former years, or cut two indexes with each other, and sort. The embedded database takes this one without being told.
 */
function indexFor({ state, kind, regionId }: PlanFilter, scope: PlanScope, lateness: string | null): string {
  if (lateness === FILED_LATE) return 'ix_plans_filed_late';
  if (lateness === OVERDUE) return 'ix_plans_unfiled';
  if (regionId || !scope.everything) return 'ix_plans_region';
  if (state) return 'ix_plans_state';
  return kind ? 'ix_plans_kind' : 'ix_plans_year';
}

/** Nobody's scope is empty by accident: without regions and units nothing is found. */
function within(query: SelectQueryBuilder<PlanEntity>, scope: PlanScope): SelectQueryBuilder<PlanEntity> {
  if (scope.everything) return query.where('1 = 1');
  return query.where(
    new Brackets((any) => {
      any.where('1 = 0');
      if (scope.regionIds.length > 0) any.orWhere('plan.regionId IN (:...inRegions)', { inRegions: scope.regionIds });
      if (scope.unitIds.length > 0) any.orWhere('plan.unitId IN (:...ofUnits)', { ofUnits: scope.unitIds });
    }),
  );
}

const FILED_LATE = 'plan.filedLate = 1';
const OVERDUE = 'plan.firstReceivedAt IS NULL AND (plan.extendedUntil IS NULL OR plan.extendedUntil < :now)';

/**
 * `isLate` of deadline.policy.ts, in SQL. Filed late and overdue are two lists without a common row: each has an index,
 * both in one condition have none. @param yearIsOver whether the year's own deadline has passed
 */
function latenesses(late: boolean, yearIsOver: boolean): string[] {
  const isLate = yearIsOver ? [FILED_LATE, OVERDUE] : [FILED_LATE];
  return late ? isLate : [`NOT (${isLate.map((condition) => `(${condition})`).join(' OR ')})`];
}
