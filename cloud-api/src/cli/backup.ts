import 'reflect-metadata';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { assertMigrated, writeBackup } from '../platform/backup/index.js';
import { SystemClock } from '../platform/clock/index.js';
import { loadConfig } from '../platform/config/index.js';
import { openKeys, TombstoneFile } from '../platform/crypto/index.js';
import { filesFolder, LocalFileStorage } from '../platform/storage/index.js';
import { backupFailures, backupWords } from './locales/backup.zh.js';
import { archiveSecret } from './shared/archive-secret.js';
import { CommandProblem, runCommand, say } from './shared/command.js';
import { withDatabase } from './shared/with-app.js';

/** `backup <file> [--passphrase-file <file>]`, while servers run. */
await runCommand(async () => {
  const options = { 'passphrase-file': { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) throw new CommandProblem(backupWords.backupUsage);
  const file = path.resolve(name);
  const config = loadConfig(process.env);
  if (config.database.kind === 'embedded' && !existsSync(config.database.file)) {
    throw new CommandProblem(backupWords.noDatabase(config.database.file));
  }
  const secret = archiveSecret(config, values['passphrase-file']);
  // as it is: an update of the program migrates at its start, not here
  await withDatabase(config, async (dataSource) => {
    const files = config.bucket ? null : new LocalFileStorage(filesFolder(config.dataDir));
    const source = { config: config.database, dataSource, files };
    await assertMigrated(dataSource);
    const { ownId: masterKeyId } = (await openKeys(config, dataSource)).ring; // the database's, or refused
    const made = await writeBackup({ ...source, masterKeyId, now: new SystemClock().now() }, secret, file);
    // beside the archives, so that restoring an older one finds what was erased until this one
    const erased = await new TombstoneFile(config.tombstoneFile).read();
    await new TombstoneFile(path.join(path.dirname(file), 'tombstones.log')).addFrom(erased);
    say(backupWords.needsKey(masterKeyId));
    say(backupWords.backedUp(file, made));
    if (config.bucket) say(backupWords.filesInBucket(config.bucket.url));
  });
}, backupFailures);
