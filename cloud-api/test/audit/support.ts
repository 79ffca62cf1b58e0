import { readFile } from 'node:fs/promises';
import { ACTS } from '../../src/platform/audit/acts.js';
import { AuditSealer } from '../../src/platform/audit/audit-sealer.js';
import { type AuditEntryEntity, AuditVerifier } from '../../src/platform/audit/index.js';
import { Jobs } from '../../src/platform/jobs/index.js';
import type { World } from '../support/world.js';

export type Stored = Record<string, string | number | Date | null>;

export const storedIn = ({ dataSource }: World): Promise<Stored[]> =>
  dataSource.query<Stored[]>('SELECT * FROM audit_entries ORDER BY happened_at, id');

/** What was written down since the mark, in words that a test can compare: `county-staff act owner`. */
export class Ledger {
  private read = new Set<unknown>();

  constructor(private readonly world: World) {}

  /** From here on. */
  async mark(): Promise<void> {
    this.read = new Set((await storedIn(this.world)).map(({ id }) => id));
  }

  async since(): Promise<
    Pick<AuditEntryEntity, 'actorKind' | 'actorId' | 'actorRole' | 'act' | 'thingId' | 'ownerId'>[]
  > {
    const rows = (await storedIn(this.world)).filter(({ id }) => !this.read.has(id));
    return rows.map((row) => {
      const act = row.act as keyof typeof ACTS;
      if (row.thing_kind !== ACTS[act].thing) throw new Error(`a wrong kind of thing: ${JSON.stringify(row)}`);
      return {
        ...{ actorKind: row.actor_kind, actorId: row.actor_id, actorRole: row.actor_role },
        ...{ act, thingId: row.thing_id, ownerId: row.owner_id },
      } as Awaited<ReturnType<Ledger['since']>>[number];
    });
  }

  async acts(): Promise<string[]> {
    return (await this.since()).map(({ act }) => act);
  }
}

/** No job runs by itself from here on. */
export const stopJobs = ({ app }: World): Promise<void> => app.get(Jobs, { strict: false }).onModuleDestroy();

export const sealerOf = ({ app }: Pick<World, 'app'>): AuditSealer => app.get(AuditSealer, { strict: false });

export const verified = ({ app }: World) => app.get(AuditVerifier, { strict: false }).verify();

export const checkpointsOf = ({ config }: World): Promise<string> => readFile(config.auditCheckpointsFile, 'utf8');
