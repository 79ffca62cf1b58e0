import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand, createReporter } = await import('./lib/reporter.mjs');
const { prepare } = await import('./lib/prepare.mjs');
const { stopOnSignals } = await import('./lib/stop.mjs');
const { UNITS } = await import('./lib/units.mjs');

/** `npm run build [unit ...]`: installs and builds what is stale. */
await runCommand(async () => {
  const reporter = createReporter();
  stopOnSignals({ exitCode: 130, say: reporter.say });
  const named = process.argv.slice(2);
  await prepare(named.length > 0 ? named : UNITS.map(({ id }) => id), { reporter, purpose: 'npm run build' });
  reporter.say('everything is built');
});
