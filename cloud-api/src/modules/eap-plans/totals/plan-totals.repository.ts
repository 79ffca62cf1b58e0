import { Injectable } from '@nestjs/common';
import type { PlanState } from '@anxin/contracts';
import { In } from 'typeorm';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { PlanEntity } from '../plans/plan.entity.js';
import type { PlanScope } from '../plans/plan.policy.js';
import { PlanYearTotalEntity } from './plan-year-total.entity.js';

type Counted = Pick<PlanEntity, 'year' | 'kind' | 'regionId' | 'state' | 'firstReceivedAt' | 'filedLate'>;
type CountColumn = Exclude<keyof PlanYearTotalEntity, 'year' | 'kind' | 'regionId' | 'regionName'>;

const COLUMN_OF_STATE: Record<PlanState, CountColumn> = {
  'not-started': 'notStarted',
  draft: 'draft',
  submitted: 'submitted',
  passed: 'passed',
  returned: 'returned',
  approved: 'approved',
};
const SQL_NAMES: Record<CountColumn, string> = {
  notStarted: 'not_started',
  draft: 'draft',
  submitted: 'submitted',
  passed: 'passed',
  returned: 'returned',
  approved: 'approved',
  filed: 'filed',
  filedLate: 'filed_late',
};

/** The roll-up. Changed only in the transaction that changes a plan, and last in it: its rows are everybody's. */
@Injectable()
export class PlanTotalsRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** At most kinds × regions rows. A region's people see their region. */
  async ofYears(years: readonly number[], scope: PlanScope): Promise<PlanYearTotalEntity[]> {
    if (years.length === 0 || (!scope.everything && scope.regionIds.length === 0)) return [];
    return this.work.manager.find(PlanYearTotalEntity, {
      where: { year: In([...years]), ...(scope.everything ? {} : { regionId: In(scope.regionIds) }) },
      order: { year: 'ASC', regionId: 'ASC', kind: 'ASC' },
    });
  }

  /** A plan is no longer what it was: these things about it have changed. */
  async shift(before: Counted, change: Partial<Counted>): Promise<void> {
    const { state = before.state, filedLate = before.filedLate } = change;
    const { firstReceivedAt = before.firstReceivedAt } = change;
    const changes = new Map<CountColumn, number>();
    const add = (column: CountColumn, by: number) => changes.set(column, (changes.get(column) ?? 0) + by);
    add(COLUMN_OF_STATE[before.state], -1);
    add(COLUMN_OF_STATE[state], 1);
    add('filed', filed(firstReceivedAt) - filed(before.firstReceivedAt));
    add('filedLate', filedLate - before.filedLate);
    await this.add(before, changes);
  }

  /** New plans of one kind and region, none of them begun. */
  async addNotStarted(plans: readonly PlanEntity[]): Promise<void> {
    const groups = new Map<string, PlanEntity[]>();
    for (const plan of plans) {
      const key = `${plan.kind} ${plan.regionId}`;
      groups.set(key, [...(groups.get(key) ?? []), plan]);
    }
    // in one order, so that two servers do not wait for each other
    for (const [, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [first] = group;
      if (!first) continue;
      await this.ensure(first);
      await this.add(first, new Map([['notStarted', group.length]]));
    }
  }

  async forgiveLateness(year: number): Promise<void> {
    await this.work.manager.update(PlanYearTotalEntity, { year }, { filedLate: 0 });
  }

  private async add(
    { year, kind, regionId }: Pick<Counted, 'year' | 'kind' | 'regionId'>,
    changes: ReadonlyMap<CountColumn, number>,
  ): Promise<void> {
    const moved = [...changes].filter(([, by]) => by !== 0);
    if (moved.length === 0) return;
    const set = Object.fromEntries(
      moved.map(([column, by]) => [column, () => `${SQL_NAMES[column]} ${by < 0 ? '-' : '+'} ${Math.abs(by)}`]),
    );
    await this.work.manager
      .createQueryBuilder()
      .update(PlanYearTotalEntity)
      .set(set)
      .where('year = :year AND kind = :kind AND region_id = :regionId', { year, kind, regionId })
      .execute();
  }

  /** @throws the driver's duplicate key error when another server makes the same row now */
  private async ensure({ year, kind, regionId, regionName }: PlanEntity): Promise<void> {
    if (await this.work.manager.existsBy(PlanYearTotalEntity, { year, kind, regionId })) return;
    const none = { notStarted: 0, draft: 0, submitted: 0, passed: 0, returned: 0, approved: 0, filed: 0, filedLate: 0 };
    await this.work.manager.insert(PlanYearTotalEntity, { year, kind, regionId, regionName, ...none });
  }
}

const filed = (firstReceivedAt: Date | null): number => (firstReceivedAt === null ? 0 : 1);
