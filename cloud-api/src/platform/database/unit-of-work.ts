import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isEmbedded } from './data-source.js';
import { isTransientConflict } from './database-errors.js';
import { runPrepared, type SqlValue } from './prepared-sql.js';

/** A transaction that meets a deadlock this often has a cause that repeating will not cure. */
const ATTEMPTS = 6;

export interface WorkOptions {
  /**
   * Every statement sees what is committed by then, instead of the state at the first read. For work that first takes a
   * row and then counts on rows that everybody changes: a server that checks snapshots (MariaDB's
   * innodb_snapshot_isolation) would refuse those again and again. The embedded database knows one transaction at a time.
   */
  readsNewest?: boolean;
}

/**
 * A transaction is declared once, around a use case, and found by every repository below it.
 * Keep calls to other machines out of it.
 */
@Injectable()
export class UnitOfWork {
  private readonly open = new AsyncLocalStorage<EntityManager>();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs the work in a transaction, or joins the one that is open. A deadlock or lock timeout repeats the whole work,
   * so it must have no effect outside the database.
   */
  async run<T>(work: () => Promise<T>, { readsNewest = false }: WorkOptions = {}): Promise<T> {
    if (this.open.getStore()) return work();
    const begun = (manager: EntityManager) => this.open.run(manager, work);
    const { dataSource } = this;
    for (let attempt = 1; ; attempt++) {
      try {
        return await (readsNewest && !isEmbedded(dataSource)
          ? dataSource.transaction('READ COMMITTED', begun)
          : dataSource.transaction(begun));
      } catch (error) {
        if (attempt === ATTEMPTS || !isTransientConflict(error)) throw error;
      }
    }
  }

  /** The open transaction's manager, or one that commits each statement by itself. */
  get manager(): EntityManager {
    return this.open.getStore() ?? this.dataSource.manager;
  }

  /** Rows of a `SELECT` written by hand, prepared; within the open transaction if there is one. */
  async rows<Row>(sql: string, values: readonly SqlValue[]): Promise<Row[]> {
    return (await this.prepared(sql, values)) as Row[];
  }

  /** Runs a write by hand, prepared. @returns how many rows it changed */
  async write(sql: string, values: readonly SqlValue[]): Promise<number> {
    return ((await this.prepared(sql, values)) as { affectedRows: number }).affectedRows;
  }

  get isOpen(): boolean {
    return this.open.getStore() !== undefined;
  }

  private prepared(sql: string, values: readonly SqlValue[]): Promise<unknown> {
    return runPrepared(this.dataSource, this.open.getStore()?.queryRunner ?? null, sql, values);
  }
}
