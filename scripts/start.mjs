import { requireNode } from './lib/node-version.mjs';

requireNode();
const [{ runCommand }, { start }] = await Promise.all([import('./lib/reporter.mjs'), import('./lib/start.mjs')]);
await runCommand(start);
