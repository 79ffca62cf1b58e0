import { requireNode } from './lib/node-version.mjs';

requireNode();
const [{ runCommand }, { auditVerify }] = await Promise.all([
  import('./lib/reporter.mjs'),
  import('./lib/audit-verify.mjs'),
]);

/** `npm run audit:verify`: whether the audit log is what was written. */
await runCommand(auditVerify);
