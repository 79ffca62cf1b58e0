import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountTombstones } from '../../platform/crypto/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { IdentityFacade } from '../identity/index.js';
import { ErasureService } from './erasure.service.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const PAGE = 500;

/**
 * Erases again whoever an older copy brought back. `npm run restore` calls it before any server starts; the job is for a
 * database that came back in another way.
 */
@Injectable()
export class ErasureReplay implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly identity: IdentityFacade,
    private readonly tombstones: AccountTombstones,
    private readonly erasure: ErasureService,
    private readonly work: UnitOfWork,
  ) {}

  onModuleInit(): void {
    const run = async (): Promise<void> => {
      await this.run();
    };
    this.jobs.register({ name: 'my-data.erase-again', every: DAY_MS, run });
  }

  /** @returns how many there were */
  async run(): Promise<number> {
    const isErased = await this.tombstones.reader();
    if (!isErased) return 0;
    let erased = 0;
    for (let after = ''; ;) {
      const accounts = await this.identity.accountIds(after, PAGE);
      for (const accountId of accounts.filter(isErased)) {
        await this.work.run(() => this.erasure.erase(accountId), { readsNewest: true });
        erased += 1;
      }
      const last = accounts.at(-1);
      if (last === undefined || accounts.length < PAGE) return erased;
      after = last;
    }
  }
}
