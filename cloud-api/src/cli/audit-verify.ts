import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module.js';
import { entities } from '../database/entities.js';
import { migrations } from '../database/migrations/index.js';
import { AuditVerifier, type Broken, type Fault } from '../platform/audit/index.js';
import { SystemClock } from '../platform/clock/index.js';
import { type AppConfig, loadConfig } from '../platform/config/index.js';
import { openDataSource } from '../platform/database/index.js';
import { SystemRandom } from '../platform/random/index.js';

/**
 * `node dist/cli/audit-verify.js`: whether the audit log is what was written, from the first entry on. Reads only; the
 * settings are the server's, which may go on running. Ends with 0 when everything holds, 1 when it does not.
 */
const FAULTS: Record<Fault, string> = {
  changed: 'the entry says something else than when it was sealed',
  missing: 'the entry is missing',
  reordered: 'another entry stands in its place, and it stands further on',
  truncated: 'the chain ends before it, but a checkpoint has signed it',
  rewritten: 'the chain was made anew: this is not the entry that a checkpoint has signed',
  'bad-signature': 'after it comes a checkpoint that this server never signed',
  'no-checkpoints': 'entries are sealed, but the file of checkpoints is missing',
};

const inWords = ({ fault, sequence, line }: Broken): string =>
  `Broken at entry ${sequence}: ${FAULTS[fault]}${line === undefined ? '' : ` (line ${line} of the checkpoints)`}.`;

/** Opening what is not there would make it, and call a fresh database good. */
function missingIn({ database, masterKey, masterKeyFile }: AppConfig): string | null {
  if (database.kind === 'embedded' && !existsSync(database.file)) return database.file;
  return masterKey === null && !existsSync(masterKeyFile) ? masterKeyFile : null;
}

async function verify(config: AppConfig): Promise<number> {
  const dataSource = await openDataSource(config.database, { entities, migrations });
  const app = await NestFactory.create(
    AppModule.in({ config, clock: new SystemClock(), random: new SystemRandom(), dataSource }),
    new FastifyAdapter(),
    { logger: false, abortOnError: false },
  );
  try {
    const { entries, checkpoints, waiting, broken } = await app.get(AuditVerifier, { strict: false }).verify();
    console.log(`${entries} entries and ${checkpoints} checkpoints are good; ${waiting} entries wait to be sealed.`);
    if (broken === null) return 0;
    console.log(inWords(broken));
    return 1;
  } finally {
    await app.close();
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

const config = loadConfig(process.env);
const missing = missingIn(config);
if (missing !== null) console.log(`There is nothing to verify: ${missing} does not exist.`);
process.exitCode = missing === null ? await verify(config) : 1;
