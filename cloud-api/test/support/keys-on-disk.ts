import path from 'node:path';
import type { DataSource } from 'typeorm';
import { CreateSubjectKeys1764000100000 } from '../../src/database/migrations/1764000100000-create-subject-keys.js';
import { CreateAccounts1764000200000 } from '../../src/database/migrations/1764000200000-create-accounts.js';
import { CreateWrappedKeys1764001200000 } from '../../src/database/migrations/1764001200000-create-wrapped-keys.js';
import { FixedClock } from '../../src/platform/clock/index.js';
import { type AppConfig, loadConfig } from '../../src/platform/config/index.js';
import { openKeys, SubjectKeyEntity, SubjectVault, WrappedKeyEntity } from '../../src/platform/crypto/index.js';
import { SubjectKeysRepository } from '../../src/platform/crypto/subject-keys.repository.js';
import { TombstoneFile } from '../../src/platform/crypto/tombstones.js';
import { openDataSource } from '../../src/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** A database with the tables of the keys, and a master key in a file beside it. */
export class KeysOnDisk {
  readonly clock = new FixedClock(new Date('2026-11-24T12:00:00Z'));
  /** One key a batch, nobody to wait for. */
  readonly quickly = { batch: 1, progress: () => undefined, settle: () => Promise.resolve() };

  private constructor(
    private readonly database: TestDatabase,
    readonly dataSource: DataSource,
    readonly config: AppConfig,
  ) {}

  static async make(): Promise<KeysOnDisk> {
    const database = await createTestDatabase();
    const dataSource = await openDataSource(database.config, {
      entities: [SubjectKeyEntity, WrappedKeyEntity],
      migrations: [CreateSubjectKeys1764000100000, CreateAccounts1764000200000, CreateWrappedKeys1764001200000],
    });
    await dataSource.runMigrations();
    return new KeysOnDisk(database, dataSource, loadConfig({ DATA_DIR: database.dataDir }));
  }

  /** As a server that starts, or a command. @param settings of another machine */
  open(settings: Partial<AppConfig> = {}): ReturnType<typeof openKeys> {
    const { masterKey, masterKeyFile } = this.config;
    return openKeys({ masterKey, masterKeyFile, ...settings }, this.dataSource);
  }

  /** One server: its own cache and keys, the common database. */
  async server(settings: Partial<AppConfig> = {}): Promise<SubjectVault> {
    const { root, ring, wrapping, work } = await this.open(settings);
    const rows = new SubjectKeysRepository(work);
    return new SubjectVault(root, ring, wrapping, rows, new TombstoneFile(this.config.tombstoneFile), work, this.clock);
  }

  beside(name: string): string {
    return path.join(path.dirname(this.config.masterKeyFile), name);
  }

  async drop(): Promise<void> {
    await this.dataSource.destroy();
    await this.database.drop();
  }
}
