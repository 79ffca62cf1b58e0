import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { UnitOfWork } from '../database/index.js';
import { RandomSource } from '../random/index.js';
import { OutboxEventEntity } from './outbox-event.entity.js';
import { OutboxRepository } from './outbox.repository.js';

export interface OutboxEvent<Payload extends object = object> {
  /** `module.thing-happened`, past tense, at most 80 characters */
  type: string;
  version: number;
  /** JSON. An account or a subject, never both; nothing clinical. */
  payload: Payload;
}

export interface DeliveredEvent<Payload = unknown> {
  id: string;
  type: string;
  version: number;
  payload: Payload;
  createdAt: Date;
}

export interface Consumer {
  /** Who takes it, for instance the module's name; at most 60 characters. */
  consumer: string;
  type: string;
  /** The versions it understands: the last two. */
  versions: readonly number[];
  /**
   * Runs in a transaction of its own, together with the inbox row: what it writes to the database happens once.
   * What it does outside the database can happen again.
   */
  handle(event: DeliveredEvent): Promise<void>;
}

/** Tells other modules what happened, at least once, in the transaction in which it happened. */
@Injectable()
export class Outbox {
  private readonly consumers: Consumer[] = [];

  constructor(
    private readonly rows: OutboxRepository,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {}

  /** @throws Error outside a unit of work: the event could then be told without having happened */
  async publish({ type, version, payload }: OutboxEvent): Promise<void> {
    if (!this.work.isOpen) throw new Error(`event published outside a unit of work: ${type}`);
    const now = this.clock.now();
    const event = Object.assign(new OutboxEventEntity(), {
      ...{ id: this.random.uuidV7(now), type, version, payload: JSON.stringify(payload) },
      ...{ createdAt: now, availableAt: now, leaseUntil: null, fencingToken: 0 },
      ...{ attempts: 0, processedAt: null, deadAt: null },
    });
    await this.rows.insert(event);
  }

  /** Called by modules in `onModuleInit`. */
  consume(consumer: Consumer): void {
    if (this.consumers.some((known) => known.consumer === consumer.consumer && known.type === consumer.type)) {
      throw new Error(`${consumer.consumer} consumes ${consumer.type} twice`);
    }
    this.consumers.push(consumer);
  }

  consumersOf(type: string): Consumer[] {
    return this.consumers.filter((consumer) => consumer.type === type);
  }
}
