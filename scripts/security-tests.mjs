import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand } = await import('./lib/reporter.mjs');
const { writeSecurityTestsPage } = await import('./lib/security-tests/page.mjs');

/** `npm run security-tests`: docs/security-tests.md, from the titles of the tests. */
await runCommand(() => {
  console.log(writeSecurityTestsPage({ check: false }) ? 'written: docs/security-tests.md' : 'nothing changed');
  return Promise.resolve(0);
});
