import { DEMO_DOORS, type DemoDoor } from '@anxin/contracts';
import type { INestApplicationContext } from '@nestjs/common';
import { doorLabels, OrganizationsFacade } from '../../modules/organizations/index.js';
import { ConfigError } from '../../platform/config/index.js';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/index.js';
import { DemoCountyLoader } from './demo-county.loader.js';
import { facadesOf } from './demo-facades.js';

export interface DemoCounty {
  /** whom a visitor of the website can be */
  doors: { door: DemoDoor; label: string }[];
  /** false: it was there already */
  loaded: boolean;
}

/**
 * Puts the made-up county into an empty database, once. It is one transaction: a process killed half-way leaves
 * nothing, and the next start does it again.
 * @throws ConfigError when the database holds a real county: invented people must never stand beside real ones
 */
export async function loadDemoCounty(app: INestApplicationContext): Promise<DemoCounty> {
  const organizations = app.get(OrganizationsFacade);
  const loaded = !(await organizations.holdsDemoCounty()) && (await load(app, organizations));
  return {
    doors: DEMO_DOORS.map((door) => ({ door, label: doorLabels[door] })),
    loaded,
  };
}

async function load(app: INestApplicationContext, organizations: OrganizationsFacade): Promise<boolean> {
  if (await organizations.holdsCounty()) {
    throw new ConfigError(
      'DEMO_OVER_REAL_COUNTY',
      '这个数据库里已经有真实的县，演示数据不能放进去；请换一个空的数据库，或用正式环境启动',
    );
  }
  try {
    return await app.get(UnitOfWork).run(async () => {
      if (await organizations.holdsDemoCounty()) return false;
      // a new loader per try: a repeated transaction draws the same ids again
      await new DemoCountyLoader(facadesOf(app)).load();
      return true;
    });
  } catch (error) {
    // another process was faster: the county profile is one row
    if (isDuplicateKey(error) && (await organizations.holdsDemoCounty())) return false;
    throw error;
  }
}
