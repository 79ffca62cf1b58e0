import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isEmbedded } from './data-source.js';
import { isTransientConflict } from './database-errors.js';
import { type EntityClass, EntitySql } from './entity-sql.js';
import { runInTransaction, runPrepared, type SqlValue } from './prepared-sql.js';

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
  private readonly entities: EntitySql;

  constructor(private readonly dataSource: DataSource) {
    this.entities = new EntitySql(dataSource);
  }

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
        return await (isEmbedded(dataSource)
          ? dataSource.transaction(begun)
          : runInTransaction(dataSource, readsNewest ? 'READ COMMITTED' : null, begun));
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
  rows<Row>(sql: string, values: readonly SqlValue[]): Promise<Row[]> {
    return this.prepared(sql, values) as Promise<Row[]>;
  }

  /** Runs a write by hand, prepared. @returns how many rows it changed */
  async write(sql: string, values: readonly SqlValue[]): Promise<number> {
    return ((await this.prepared(sql, values)) as { affectedRows: number }).affectedRows;
  }

  /** Columns of an entity for a `SELECT` written by hand, each named as its property; `entityRows` reads the rows. */
  columns<Entity>(entity: EntityClass<Entity>, alias: string, only?: readonly (keyof Entity & string)[]): string {
    return this.entities.columns(entity, alias, only);
  }

  /**
   * Stands behind a table in a `SELECT` written by hand: the database must go along this index. For a list whose bound
   * MySQL and MariaDB leave unused otherwise; the embedded database needs no telling.
   */
  alongIndex(name: string): string {
    return isEmbedded(this.dataSource) ? '' : `FORCE INDEX (${name})`;
  }

  /** As `rows`, of a `SELECT` of an entity's columns (and others): its instants are dates on both databases. */
  entityRows<Row>(entity: EntityClass<unknown>, sql: string, values: readonly SqlValue[]): Promise<Row[]> {
    const rows = this.rows<Row>(sql, values);
    return isEmbedded(this.dataSource) ? rows.then((read) => this.entities.withDates(entity, read)) : rows;
  }

  /** Every row that equals the part given. Prepared: for what is read often. */
  find<Entity>(entity: EntityClass<Entity>, where: Partial<Entity>): Promise<Entity[]> {
    return this.entityRows<Entity>(entity, ...this.entities.select(entity, where));
  }

  /** As `find`, of at most one row. */
  async findOne<Entity>(entity: EntityClass<Entity>, where: Partial<Entity>): Promise<Entity | null> {
    return (await this.find(entity, where))[0] ?? null;
  }

  /** A whole new row, prepared. @throws the driver's duplicate key error */
  async insert<Entity>(entity: EntityClass<Entity>, row: Entity): Promise<void> {
    await this.write(...this.entities.insert(entity, row));
  }

  /** Changes the rows that equal the part given, prepared. @returns how many there were */
  update<Entity>(entity: EntityClass<Entity>, where: Partial<Entity>, change: Partial<Entity>): Promise<number> {
    return this.write(...this.entities.update(entity, where, change));
  }

  get isOpen(): boolean {
    return this.open.getStore() !== undefined;
  }

  private prepared(sql: string, values: readonly SqlValue[]): Promise<unknown> {
    return runPrepared(this.dataSource, this.open.getStore()?.queryRunner ?? null, sql, values);
  }
}
