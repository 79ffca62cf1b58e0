import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { CountyProfileEntity } from './county-profile.entity.js';
import type { Confirmation, CountyProfile, StoredCountyProfile } from './county-profile.types.js';
import { COUNTY_ID } from './units.types.js';

type Details = Pick<CountyProfile, 'thresholds' | 'hotlines' | 'duty' | 'hospital' | 'venue'>;

/** One row, whose id is the county's. */
@Injectable()
export class CountyProfileRepository {
  constructor(private readonly work: UnitOfWork) {}

  async find(): Promise<StoredCountyProfile | null> {
    const row = await this.work.manager.findOneBy(CountyProfileEntity, { id: COUNTY_ID });
    return row ? fromRow(row) : null;
  }

  /** @throws the driver's duplicate key error when another process has just stored the first profile */
  async insert(profile: StoredCountyProfile, updatedAt: Date): Promise<void> {
    await this.work.manager.insert(CountyProfileEntity, { id: COUNTY_ID, ...toRow(profile), updatedAt });
  }

  async update(profile: StoredCountyProfile, updatedAt: Date): Promise<void> {
    await this.work.manager.update(CountyProfileEntity, { id: COUNTY_ID }, { ...toRow(profile), updatedAt });
  }

  /** Until the transaction ends, others who set the county up wait here. Before the first profile there is no row. */
  async takeTurn(now: Date): Promise<void> {
    await this.work.manager.update(CountyProfileEntity, { id: COUNTY_ID }, { updatedAt: now });
  }

  /** Signs the profile only if nobody has changed it since it was read. @returns whether it was signed */
  async confirm(read: StoredCountyProfile, { by, on }: Confirmation): Promise<boolean> {
    const { confirmedBy: _by, confirmedOn: _on, ...asRead } = toRow(read);
    const { affected } = await this.work.manager.update(
      CountyProfileEntity,
      { id: COUNTY_ID, ...asRead },
      { confirmedBy: by, confirmedOn: on },
    );
    return affected === 1;
  }
}

function toRow(profile: StoredCountyProfile): Omit<CountyProfileEntity, 'id' | 'updatedAt'> {
  const { thresholds, hotlines, duty, hospital, venue, demo, confirmation, ...plain } = profile;
  return {
    ...plain,
    details: JSON.stringify({ thresholds, hotlines, duty, hospital, venue } satisfies Details),
    demo: demo ? 1 : 0,
    confirmedBy: confirmation?.by ?? null,
    confirmedOn: confirmation?.on ?? null,
  };
}

function fromRow(row: CountyProfileEntity): StoredCountyProfile {
  const { id: _id, details, demo, confirmedBy, confirmedOn, updatedAt: _updatedAt, ...plain } = row;
  return {
    ...plain,
    ...(JSON.parse(details) as Details),
    demo: demo === 1,
    confirmation:
      confirmedBy !== null && confirmedOn !== null ? { by: confirmedBy, on: confirmedOn as LocalDate } : null,
  };
}
