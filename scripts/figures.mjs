import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand } = await import('./lib/reporter.mjs');
const { serverCommand } = await import('./lib/server-command.mjs');

/** `npm run -s figures -- learning 2026`: counts a figure anew. */
await runCommand(() => serverCommand('figures', process.argv.slice(2)));
