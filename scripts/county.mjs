import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand } = await import('./lib/reporter.mjs');
const { serverCommand } = await import('./lib/server-command.mjs');

/** `npm run county -- <folder or file> [--check]`, `npm run county -- --confirm "<name>"` */
await runCommand(() => serverCommand('county', process.argv.slice(2)));
