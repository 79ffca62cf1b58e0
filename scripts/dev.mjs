import { requireNode } from './lib/node-version.mjs';

requireNode();
const [{ runCommand }, { dev }] = await Promise.all([import('./lib/reporter.mjs'), import('./lib/dev.mjs')]);
await runCommand(dev);
