import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand } = await import('./lib/reporter.mjs');
const { score } = await import('./lib/score.mjs');

/** `npm run -s score -- <instrument> '<JSON array of answers>'` */
await runCommand(() => score(process.argv.slice(2)));
