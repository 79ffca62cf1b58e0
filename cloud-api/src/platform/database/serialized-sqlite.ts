import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, QueryRunner } from 'typeorm';
import { BetterSqlite3QueryRunner as Runner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';

/**
 * TypeORM hands one SQLite query runner to every caller, so concurrent transactions interleave and nothing acknowledged
 * is safe. Here every caller gets its own runner, and a first-in-first-out lock over the single connection: a
 * transaction owns it from BEGIN to COMMIT or ROLLBACK, every other statement waits. A statement that is issued inside
 * a transaction's async context but not through its manager would wait for itself forever; it is an error instead.
 */
const BetterSqlite3QueryRunner = Runner as unknown as new (driver: unknown) => SqliteRunner;

/** The parts of TypeORM's runner that are relied on here. */
interface SqliteRunner {
  query(query: string, parameters?: unknown[], structured?: boolean): Promise<unknown>;
  startTransaction(isolation?: string): Promise<void>;
  commitTransaction(): Promise<void>;
  rollbackTransaction(): Promise<void>;
  release(): Promise<void>;
  transactionDepth: number;
  isTransactionActive: boolean;
  stmtCache: Map<string, unknown>;
}

class FifoLock {
  private held = false;
  private readonly waiting: (() => void)[] = [];

  async acquire(): Promise<void> {
    if (!this.held) {
      this.held = true;
      return;
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  release(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.held = false;
  }
}

/** Makes concurrent use of an embedded data source safe. Call before it is initialised. */
export function serializeSqlite(dataSource: DataSource): void {
  const lock = new FifoLock();
  const insideTransaction = new AsyncLocalStorage<true>();
  const statements = new Map<string, unknown>();

  class SerializedRunner extends BetterSqlite3QueryRunner {
    private ownsConnection = false;

    constructor(driver: unknown) {
      super(driver);
      this.stmtCache = statements; // one cache of prepared statements for all runners
    }

    override async query(query: string, parameters?: unknown[], structured?: boolean): Promise<unknown> {
      if (this.ownsConnection) return super.query(query, parameters, structured);
      refuseInsideTransaction();
      await lock.acquire();
      try {
        return await super.query(query, parameters, structured);
      } finally {
        lock.release();
      }
    }

    override async startTransaction(isolation?: string): Promise<void> {
      if (this.ownsConnection) return super.startTransaction(isolation); // a savepoint within our own
      refuseInsideTransaction();
      await lock.acquire();
      this.ownsConnection = true;
      try {
        await super.startTransaction(isolation);
      } catch (error) {
        this.letGo();
        throw error;
      }
    }

    override async commitTransaction(): Promise<void> {
      await super.commitTransaction();
      this.letGoAtTheEnd();
    }

    override async rollbackTransaction(): Promise<void> {
      try {
        await super.rollbackTransaction();
      } finally {
        this.letGoAtTheEnd();
      }
    }

    /** A runner released in mid-transaction (an aborted migration) must not keep the connection. */
    override async release(): Promise<void> {
      if (!this.ownsConnection) return;
      try {
        await super.rollbackTransaction();
      } finally {
        this.transactionDepth = 0;
        this.letGo();
      }
    }

    private letGoAtTheEnd(): void {
      if (this.ownsConnection && this.transactionDepth === 0) this.letGo();
    }

    private letGo(): void {
      this.ownsConnection = false;
      lock.release();
    }
  }

  function refuseInsideTransaction(): void {
    if (insideTransaction.getStore()) throw new Error('statement outside the manager of the open transaction');
  }

  const driver = dataSource.driver as unknown as { createQueryRunner: () => QueryRunner };
  driver.createQueryRunner = () => new SerializedRunner(driver) as unknown as QueryRunner;

  type Work = (manager: unknown) => Promise<unknown>;
  const transaction = dataSource.transaction.bind(dataSource) as (...args: unknown[]) => Promise<unknown>;
  (dataSource as { transaction: unknown }).transaction = (first: unknown, second?: Work) => {
    const work = (second ?? first) as Work;
    const marked: Work = (manager) => insideTransaction.run(true, () => work(manager));
    return second ? transaction(first, marked) : transaction(marked);
  };
}
