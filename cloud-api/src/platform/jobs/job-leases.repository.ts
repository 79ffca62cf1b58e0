import { Injectable } from '@nestjs/common';
import { isDuplicateKey, UnitOfWork } from '../database/index.js';
import { JobLeaseEntity } from './job-lease.entity.js';

/** Every query on `job_leases`. Correct by conditional updates: the fencing token that was read must still stand. */
@Injectable()
export class JobLeasesRepository {
  constructor(private readonly work: UnitOfWork) {}

  async find(name: string): Promise<JobLeaseEntity | null> {
    return this.work.manager.findOneBy(JobLeaseEntity, { name });
  }

  /** @returns true when this server made the row, and with it holds the first lease */
  async insertFirst(row: JobLeaseEntity): Promise<boolean> {
    try {
      await this.work.manager.insert(JobLeaseEntity, row);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** Changes the row only if nobody has since the token was read. */
  async updateIf(name: string, fencingToken: number, change: Partial<JobLeaseEntity>): Promise<boolean> {
    const { affected } = await this.work.manager.update(JobLeaseEntity, { name, fencingToken }, change);
    return affected === 1;
  }
}
