import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { AuditVerifier } from '../platform/audit/index.js';
import { loadConfig } from '../platform/config/index.js';
import { auditWords } from './locales/audit-verify.zh.js';
import { CommandProblem, runCommand, say } from './shared/command.js';
import { lookInApp } from './shared/with-app.js';

/**
 * `npm run audit:verify`: whether the audit log is what was written, from the first entry on. Reads only, also beside a
 * running server. Exit code 0 when everything holds, 1 when it does not.
 */
await runCommand(async () => {
  const config = loadConfig(process.env);
  // a key made now would call every entry changed
  if (config.masterKey === null && !existsSync(config.masterKeyFile)) throw new CommandProblem(auditWords.noKey);
  const found = await lookInApp(config, (app) => app.get(AuditVerifier, { strict: false }).verify());
  if (found === null) throw new CommandProblem(auditWords.noDatabase);
  say(auditWords.good(found));
  if (found.broken !== null) throw new CommandProblem(auditWords.broken(found.broken));
});
