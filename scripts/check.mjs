import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand } = await import('./lib/reporter.mjs');
const { check } = await import('./lib/check.mjs');

/** `npm run check [-- <check ...>]`; --with-tests adds what `npm test` counted to the last line. */
await runCommand(async () => {
  try {
    return await check(process.argv.slice(2));
  } catch (error) {
    process.once('exit', () => console.log('0 passed, 1 failed'));
    throw error;
  }
});
