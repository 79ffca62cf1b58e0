import { requireNode } from './lib/node-version.mjs';

requireNode();
const [{ runCommand }, { demoRole }] = await Promise.all([import('./lib/reporter.mjs'), import('./lib/demo-role.mjs')]);
await runCommand(() => demoRole(process.argv.slice(2)));
