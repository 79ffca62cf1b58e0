import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand } = await import('./lib/reporter.mjs');
const { serverCommand } = await import('./lib/server-command.mjs');

/** `npm run staff -- add <account name> [--nickname <name>]`, `npm run staff -- reset <account name>` */
await runCommand(() => serverCommand('staff', process.argv.slice(2)));
