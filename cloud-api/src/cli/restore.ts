import 'reflect-metadata';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dropOwnTables } from '../database/drop-own-tables.js';
import { entities } from '../database/entities.js';
import { migrations } from '../database/migrations/index.js';
import { ErasureReplay } from '../modules/my-data/index.js';
import { restoreBackup } from '../platform/backup/index.js';
import { loadConfig } from '../platform/config/index.js';
import { backupFailures, backupWords } from './locales/backup.zh.js';
import { archiveSecret } from './shared/archive-secret.js';
import { CommandProblem, runCommand, say } from './shared/command.js';
import { withApp } from './shared/with-app.js';

/** `restore <file> [--passphrase-file <file>] [--tombstones <file>]…`, while no server runs. */
await runCommand(async () => {
  const options = {
    'passphrase-file': { type: 'string' },
    tombstones: { type: 'string', multiple: true },
  } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) throw new CommandProblem(backupWords.restoreUsage);
  const file = path.resolve(name);
  const named = values.tombstones ?? [];
  for (const needed of [file, ...named]) {
    if (!existsSync(needed)) throw new CommandProblem(backupWords.noFile(needed));
  }
  const config = loadConfig(process.env);
  const secret = archiveSecret(config, values['passphrase-file']);
  say(backupWords.verifying);
  const target = { config, entities, migrations, clear: dropOwnTables };
  const tombstones = [path.join(path.dirname(file), 'tombstones.log'), ...named];
  const restored = await restoreBackup(target, secret, file, tombstones);
  if (restored.erasedAgain > 0) say(backupWords.erasedAgain(restored.erasedAgain));
  // who was erased since has more than a key: their rows came back with everybody's
  const again = await withApp(config, (app) => app.get(ErasureReplay, { strict: false }).run());
  if (again > 0) say(backupWords.peopleErasedAgain(again));
  say(backupWords.restored(restored));
}, backupFailures);
