import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand, createReporter } = await import('./lib/reporter.mjs');
const { prepare } = await import('./lib/prepare.mjs');
const { driftText, regenerate } = await import('./lib/openapi.mjs');

/** `npm run openapi [-- --check]`: metadata, document and client types from the server's DTOs. */
await runCommand(async () => {
  const reporter = createReporter({ out: process.stderr });
  const check = process.argv.includes('--check');
  await prepare(['contracts', 'instruments', 'wechat'], { reporter, purpose: 'npm run openapi' });
  const changed = await regenerate({ reporter, check });
  if (changed.length === 0) console.log('nothing changed');
  else console.log(check ? driftText(changed) : `written: ${changed.join(', ')}`);
  return check && changed.length > 0 ? 1 : 0;
});
