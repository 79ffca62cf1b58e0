import { requireNode } from './lib/node-version.mjs';

requireNode();
const [{ runCommand }, { proofs }] = await Promise.all([
  import('./lib/reporter.mjs'),
  import('./lib/proofs/index.mjs'),
]);
await runCommand(proofs);
