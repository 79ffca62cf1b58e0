import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { FieldCipher } from '../crypto/index.js';
import { UnitOfWork } from '../database/index.js';
import { DomainError } from '../errors/index.js';
import { Jobs } from '../jobs/index.js';
import { PersonalData } from '../personal-data/index.js';
import { RandomSource } from '../random/index.js';
import './idempotency.errors.js';
import { IdempotencyKeyEntity } from './idempotency-key.entity.js';
import { IdempotencyRepository } from './idempotency.repository.js';

export interface IdempotentRequest {
  /** account id */
  principal: string;
  /** method and route pattern */
  route: string;
  /** the client's Idempotency-Key */
  key: string;
  /** see requestHash */
  hash: string;
}

const KEPT_MS = 48 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;

/** Does a write once, however often it is asked for: key, effect and reply stand in one transaction. */
@Injectable()
export class IdempotentWrites implements OnModuleInit {
  constructor(
    private readonly rows: IdempotencyRepository,
    private readonly work: UnitOfWork,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly random: RandomSource,
    private readonly jobs: Jobs,
    personalData: PersonalData,
  ) {
    // replies of two days, of things that are told elsewhere: nothing to show, and nothing may stay
    personalData.register({
      group: 'sessions',
      tables: ['idempotency_keys'],
      count: () => Promise.resolve(0),
      export: () => Promise.resolve([]),
      erase: async ({ accountId }) => ({ deleted: await this.rows.deleteAllOf(accountId), kept: 0 }),
    });
  }

  onModuleInit(): void {
    const run = () => this.rows.deleteExpired(this.clock.now());
    this.jobs.register({ name: 'idempotency.expire', every: HOUR_MS, run });
  }

  /**
   * @param write runs inside the transaction; when it throws, nothing is kept and the key is free again
   * @returns what the first run returned, as JSON understands it
   * @throws DomainError IDEMPOTENCY_CONFLICT when the key was used for another request
   */
  async once(request: IdempotentRequest, write: () => Promise<unknown>): Promise<unknown> {
    return this.work.run(async () => {
      const row = this.newRow(request);
      if (!(await this.rows.insert(row))) return this.replay(row);
      const reply: unknown = await write();
      const sealed = this.cipher.seal(placeOf(row.id), JSON.stringify({ reply }));
      await this.rows.storeReply(row.id, sealed);
      return reply;
    });
  }

  private async replay(asked: IdempotencyKeyEntity): Promise<unknown> {
    const { principal, route, keyHash, requestHash } = asked;
    const stored = await this.rows.find({ principal, route, keyHash });
    // No reply: expired between the two statements, or one request sent within its own transaction.
    if (!stored?.reply || stored.requestHash !== requestHash) throw new DomainError('IDEMPOTENCY_CONFLICT');
    return (JSON.parse(this.cipher.open(placeOf(stored.id), stored.reply)) as { reply?: unknown }).reply;
  }

  private newRow({ principal, route, key, hash }: IdempotentRequest): IdempotencyKeyEntity {
    return Object.assign(new IdempotencyKeyEntity(), {
      id: this.random.uuid(),
      principal,
      route,
      keyHash: createHash('sha256').update(key).digest('hex'),
      requestHash: hash,
      reply: null,
      expiresAt: new Date(this.clock.now().getTime() + KEPT_MS),
    });
  }
}

const placeOf = (rowId: string) => ({ table: 'idempotency_keys', column: 'reply', rowId });
