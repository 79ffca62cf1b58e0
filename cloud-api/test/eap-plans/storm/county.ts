import { randomUUID } from 'node:crypto';
import { UNIT_KINDS } from '@anxin/contracts';
import { EapPlansFacade, type WrittenPlan } from '../../../src/modules/eap-plans/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import type { World } from '../../support/world.js';
import { COUNTY_ID, identityOf, organizationsOf } from '../support.js';

export const UNIT_COUNT = 1000;
const REGION_COUNT = 10;
const UNITS_PER_LIAISON = 10;

/** One unit's submission, as its client will send it. */
export interface Filing {
  planId: string;
  unitName: string;
  /** made by the client, once */
  id: string;
  token: string;
}

const idOf = (kind: number, index: number) => `0192f0c1-0000-7000-8000-${kind}${String(index).padStart(11, '0')}`;
const regionId = (index: number) => idOf(1, index);

/**
 * A thousand tiny units of ten townships, each with a plan that is filled in and not handed in. Half of them are of one
 * kind in one township, so that they meet in one row of the roll-up. The last township has nobody to review.
 */
export async function fillCounty(world: World, dueAt: Date): Promise<Filing[]> {
  const [work, facade] = [world.app.get(UnitOfWork), world.app.get(EapPlansFacade, { strict: false })];
  const units = Array.from({ length: UNIT_COUNT }, (_, index) => {
    const isHot = index % 2 === 0;
    const kind = isHot ? UNIT_KINDS[0] : UNIT_KINDS[index % UNIT_KINDS.length]!;
    const region = regionId(isHot ? 0 : index % REGION_COUNT);
    return { id: idOf(2, index), regionId: region, name: `单位${index}`, kind, headcountBand: '1-9' as const };
  });
  await work.run(async () => {
    const organizations = organizationsOf(world);
    await organizations.addRegion({ id: COUNTY_ID, kind: 'county', name: '测试县', parentId: null });
    for (let index = 0; index < REGION_COUNT; index++) {
      await organizations.addRegion({
        id: regionId(index),
        kind: 'township',
        name: `乡镇${index}`,
        parentId: COUNTY_ID,
      });
    }
    for (const unit of units) await organizations.openUnit(unit);
    for (let index = 0; index < REGION_COUNT - 1; index++) await addReviewer(world, 'region', regionId(index));
    await addReviewer(world, 'county', COUNTY_ID);
  });
  const settings = { reminderDays: [], kinds: UNIT_KINDS, shortFormBands: ['1-9'] };
  await facade.openYear({ year: 2026, dueAt: dueAt.toISOString(), ...settings }, world.clock.now());

  const filings: Filing[] = [];
  for (let from = 0; from < UNIT_COUNT; from += UNITS_PER_LIAISON) {
    const own = units.slice(from, from + UNITS_PER_LIAISON);
    const name = `联络员${from}`;
    const { accountId } = await world.signIn(name);
    const planIds = await work.run(async () => {
      const scope = { role: 'unit-liaison', scopeType: 'unit', grantedBy: null } as const;
      for (const { id: scopeId } of own) await identityOf(world).grantRole({ accountId, ...scope, scopeId });
      const ids: string[] = [];
      for (const unit of own) {
        const planId = await facade.planOf(2026, unit.id);
        if (planId === null) throw new Error(`no plan for ${unit.name}`);
        await facade.fill(accountId, planId, plan(unit.name), world.clock.now());
        ids.push(planId);
      }
      return ids;
    });
    const { accessToken: token } = await world.signIn(name);
    filings.push(
      ...own.map((unit, index) => ({ planId: planIds[index]!, unitName: unit.name, id: randomUUID(), token })),
    );
  }
  return filings;
}

async function addReviewer(world: World, scopeType: 'region' | 'county', scopeId: string): Promise<void> {
  const accountId = await identityOf(world).createAccount();
  await identityOf(world).grantRole({ accountId, role: 'union-staff', scopeType, scopeId, grantedBy: null });
}

/** Every unit has words of its own: what is stored of it can be told from everybody else's. */
function plan(unitName: string): WrittenPlan {
  const strand = () => ({
    measures: [...[{ measureId: randomUUID(), what: `${unitName}的讲座`, when: '6月', who: '负责人' }]].map(
      (measure) => ({ ...measure, budgetFen: 10_000, audience: '', indicator: '' }),
    ),
  });
  return {
    situation: { fields: { overview: `${unitName}的情况` } },
    ...{ education: strand(), assessment: strand(), assistance: strand() },
    safeguards: { fields: { leader: '甲', liaison: '乙', safeguards: '轮流休息' } },
  };
}
