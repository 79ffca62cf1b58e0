import { Injectable } from '@nestjs/common';
import type { UnitKind } from '@anxin/contracts';
import { isDuplicateKey, UnitOfWork } from '../../../platform/database/index.js';
import { RandomSource } from '../../../platform/random/index.js';
import { OrganizationsFacade, type UnitInRegion } from '../../organizations/index.js';
import type { PlanEntity } from '../plans/plan.entity.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { PlanTotalsRepository } from '../totals/plan-totals.repository.js';
import type { PlanYearEntity } from './plan-year.entity.js';

const BATCH = 200;
const ATTEMPTS = 5;

/** Gives every open unit of the kinds its plan: in batches, each a transaction, so that it can be begun again anywhere. */
@Injectable()
export class YearOpeningService {
  constructor(
    private readonly organizations: OrganizationsFacade,
    private readonly plans: PlansRepository,
    private readonly totals: PlanTotalsRepository,
    private readonly work: UnitOfWork,
    private readonly random: RandomSource,
  ) {}

  async givePlans(year: PlanYearEntity, now: Date): Promise<void> {
    const kinds = JSON.parse(year.kinds) as UnitKind[];
    let after: string | null = null;
    for (let given = 0; ; given += BATCH) {
      const units = await this.organizations.listUnits({ kinds, state: 'open' }, { after, most: BATCH });
      // a millisecond apart, so that plans are listed in the order of their units
      const from = new Date(now.getTime() + given);
      if (units.length > 0) await this.giveTo(units, year, from);
      if (units.length < BATCH) return;
      after = units.at(-1)?.id ?? null;
    }
  }

  private async giveTo(units: readonly UnitInRegion[], year: PlanYearEntity, from: Date): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.work.run(() => this.giveOnce(units, year, from), { readsNewest: true });
        return;
      } catch (error) {
        // somebody else opens the same year at this moment: look again which units still lack a plan
        if (attempt === ATTEMPTS || !isDuplicateKey(error)) throw error;
      }
    }
  }

  private async giveOnce(units: readonly UnitInRegion[], year: PlanYearEntity, from: Date): Promise<void> {
    const served = await this.plans.unitsWithPlan(
      year.year,
      units.map(({ id }) => id),
    );
    const fresh = units
      .filter(({ id }) => !served.has(id))
      .map((unit, index) => this.newPlan(unit, year, new Date(from.getTime() + index)));
    if (fresh.length === 0) return;
    await this.plans.insert(fresh);
    await this.totals.addNotStarted(fresh);
  }

  private newPlan(unit: UnitInRegion, { year, shortFormBands }: PlanYearEntity, at: Date): PlanEntity {
    const isTiny = (JSON.parse(shortFormBands) as string[]).includes(unit.headcountBand);
    return {
      ...{ id: this.random.uuidV7(at), year, unitId: unit.id, unitName: unit.name, regionId: unit.regionId },
      ...{ regionName: unit.regionName, kind: unit.kind, headcountBand: unit.headcountBand },
      ...{ form: isTiny ? 'short' : 'full', leadPlanId: null, state: 'not-started', revision: 0 },
      ...{ extendedUntil: null, extensionReason: null, firstReceivedAt: null, lastReceivedAt: null },
      ...{ filedLate: 0, lastNumber: 0, reminded: null },
    };
  }
}
