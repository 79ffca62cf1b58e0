import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand } = await import('./lib/reporter.mjs');
const { serverCommand } = await import('./lib/server-command.mjs');

/** `npm run audit:verify`: whether the audit log is what was written. */
await runCommand(() => serverCommand('audit-verify', process.argv.slice(2)));
