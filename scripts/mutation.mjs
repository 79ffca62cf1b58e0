import { requireNode } from './lib/node-version.mjs';

requireNode();
const [{ runCommand }, { mutation }] = await Promise.all([
  import('./lib/reporter.mjs'),
  import('./lib/mutation/index.mjs'),
]);
await runCommand(mutation);
