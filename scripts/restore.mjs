import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand } = await import('./lib/reporter.mjs');
const { namedFrom, restore } = await import('./lib/server-command.mjs');

/** `npm run restore -- <file>`, into an empty data folder and an empty database */
await runCommand(() => restore(namedFrom(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())));
