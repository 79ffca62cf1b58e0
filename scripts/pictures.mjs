import { requireNode } from './lib/node-version.mjs';

requireNode();
const [{ runCommand, createReporter }, { prepare }] = await Promise.all([
  import('./lib/reporter.mjs'),
  import('./lib/prepare.mjs'),
]);
await runCommand(async () => {
  // The browser driver is a package: it can be loaded only once packages are there.
  await prepare([], { reporter: createReporter(), purpose: 'npm run pictures' });
  const { pictures } = await import('./lib/pictures/index.mjs');
  return pictures();
});
