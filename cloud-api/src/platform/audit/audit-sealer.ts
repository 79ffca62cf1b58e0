import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { UnitOfWork } from '../database/index.js';
import { Jobs } from '../jobs/index.js';
import { AppLogger, Metrics } from '../observability/index.js';
import { BEGINNING, hashAt, type Link } from './audit-chain.js';
import { AuditKeys } from './audit-keys.js';
import { AuditRepository } from './audit.repository.js';
import { CheckpointFile } from './checkpoint-file.js';

const MINUTE_MS = 60_000;
const BATCH = 200;

/**
 * Gives entries their places in the chain, and signs its head. One server at a time holds the job's lease; should two
 * ever seal at once, the entry's own condition and the UNIQUE number let one of them win, and the other loses its batch.
 */
@Injectable()
export class AuditSealer implements OnModuleInit {
  constructor(
    private readonly entries: AuditRepository,
    private readonly keys: AuditKeys,
    private readonly checkpoints: CheckpointFile,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly logger: AppLogger,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'audit.seal', every: MINUTE_MS, run: () => this.run() });
    this.metrics.gauge('audit_unsealed', 'Audit entries without a place in the chain', () =>
      this.entries.countUnsealed(),
    );
  }

  async run(): Promise<void> {
    try {
      while ((await this.sealBatch()) === BATCH);
    } catch (error) {
      if (error instanceof SealedByAnotherError) return; // who also signs the head
      throw error;
    }
    await this.signHead();
  }

  /** Begins where the chain ends, wherever the one before was stopped. @returns how many */
  private sealBatch(): Promise<number> {
    return this.work.run(
      async () => {
        const waiting = await this.entries.unsealed(this.clock.now(), BATCH);
        let head: Link = waiting.length === 0 ? BEGINNING : ((await this.entries.head()) ?? BEGINNING);
        for (const entry of waiting) {
          const sequence = head.sequence + 1;
          head = { sequence, hash: hashAt(this.keys.chain, sequence, head.hash, entry) };
          if (!(await this.entries.seal(entry.id, head))) throw new SealedByAnotherError();
        }
        return waiting.length;
      },
      { readsNewest: true },
    );
  }

  /** A head that is signed already is not signed again: a quiet night adds nothing. */
  private async signHead(): Promise<void> {
    const head = await this.entries.head();
    const line = await this.checkpoints.last();
    const signed = line === null ? null : this.keys.signer.read(line);
    const stored = signed && (await this.entries.linkAt(signed.sequence));
    if (signed !== null && stored?.hash !== signed.hash) this.logger.error('audit.chain-broken');
    if (!head || (head.sequence === signed?.sequence && head.hash === signed.hash)) return;
    await this.checkpoints.append(this.keys.signer.line({ ...head, at: this.clock.now().toISOString() }));
  }
}

class SealedByAnotherError extends Error {
  override readonly name = 'SealedByAnotherError';
}
