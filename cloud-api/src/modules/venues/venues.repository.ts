import type { VenueLevel } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import { inList, UnitOfWork } from '../../platform/database/index.js';
import { VenueEntity } from './venue.entity.js';

const SHOWN = ['id', 'name', 'address', 'room', 'latitudeE6', 'longitudeE6'] as const;

@Injectable()
export class VenuesRepository {
  constructor(private readonly work: UnitOfWork) {}

  find(id: string): Promise<VenueEntity | null> {
    return this.work.manager.findOneBy(VenueEntity, { id });
  }

  /** In no order; ids that are no venue's are left out. */
  async shown(ids: readonly string[]): Promise<Pick<VenueEntity, (typeof SHOWN)[number]>[]> {
    if (ids.length === 0) return [];
    const [places, values] = inList(ids);
    const columns = this.work.columns(VenueEntity, 'venue', SHOWN);
    return this.work.rows(`SELECT ${columns} FROM venues venue WHERE venue.id IN (${places})`, values);
  }

  /** By id: the first registered come first. */
  list(level: VenueLevel | null, after: string | null, most: number): Promise<VenueEntity[]> {
    const query = this.work.manager
      .createQueryBuilder(VenueEntity, 'venue')
      .where('venue.id > :after', { after: after ?? '' })
      .orderBy('venue.id')
      .take(most);
    if (level !== null) query.andWhere('venue.level = :level', { level });
    return query.getMany();
  }

  /** @throws the driver's duplicate key error when the id is taken */
  async insert(venue: VenueEntity): Promise<void> {
    await this.work.manager.insert(VenueEntity, venue);
  }

  async update(id: string, facts: Omit<VenueEntity, 'id' | 'turn'>): Promise<void> {
    await this.work.manager.update(VenueEntity, { id }, facts);
  }

  /** Holds the row until the open transaction ends. @returns false when there is none */
  async hold(id: string): Promise<boolean> {
    const { affected } = await this.work.manager
      .createQueryBuilder()
      .update(VenueEntity)
      .set({ turn: () => 'turn + 1' })
      .where({ id })
      .execute();
    return affected === 1;
  }
}
