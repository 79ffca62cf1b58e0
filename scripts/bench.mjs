import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand } = await import('./lib/reporter.mjs');
const { bench } = await import('./lib/bench.mjs');

/** `npm run bench [-- --json --rounds 5 --seconds 3 --only submit,list]` */
await runCommand(() => bench(process.argv.slice(2)));
