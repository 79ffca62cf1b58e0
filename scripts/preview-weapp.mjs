import { requireNode } from './lib/node-version.mjs';

requireNode();
const [{ runCommand }, { previewWeapp }] = await Promise.all([
  import('./lib/reporter.mjs'),
  import('./lib/preview-weapp.mjs'),
]);
await runCommand(previewWeapp);
