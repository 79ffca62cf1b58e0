import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand } = await import('./lib/reporter.mjs');
const { reset } = await import('./lib/reset.mjs');

/** `npm run reset [-- --yes]` */
await runCommand(() => reset(process.argv.slice(2)));
