import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand } = await import('./lib/reporter.mjs');
const { serverCommand } = await import('./lib/server-command.mjs');

/** `npm run keys -- status`, `npm run keys -- rotate` */
await runCommand(() => serverCommand('keys', process.argv.slice(2)));
