import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand } = await import('./lib/reporter.mjs');
const { writeAccessMatrix } = await import('./lib/access-matrix.mjs');

/** `npm run access-matrix`: docs/access-matrix.md, from the expectations that the access matrix is tested against. */
await runCommand(async () => {
  console.log((await writeAccessMatrix()) ? 'written: docs/access-matrix.md' : 'nothing changed');
  return 0;
});
