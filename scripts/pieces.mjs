import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand } = await import('./lib/reporter.mjs');
const { pieces } = await import('./lib/pieces/index.mjs');

/** `node scripts/pieces.mjs [--only <id>]... [--measure]` */
await runCommand(() => pieces(process.argv.slice(2)));
