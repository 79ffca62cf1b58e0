import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand } = await import('./lib/reporter.mjs');
const { namedFrom, serverCommand } = await import('./lib/server-command.mjs');

/** `npm run backup -- <file>` */
await runCommand(() =>
  serverCommand('backup', namedFrom(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())),
);
