import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand, createReporter } = await import('./lib/reporter.mjs');
const { prepare } = await import('./lib/prepare.mjs');
const { writeSettingsTable } = await import('./lib/settings-table.mjs');

/** `npm run settings`: the table of settings in README.md, from the server's own list. */
await runCommand(async () => {
  await prepare(['cloud-api'], { reporter: createReporter(), purpose: 'npm run settings' });
  console.log((await writeSettingsTable({ check: false })) ? 'written: README.md' : 'nothing changed');
  return 0;
});
