import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand } = await import('./lib/reporter.mjs');
const { test } = await import('./lib/test.mjs');

await runCommand(async () => {
  try {
    return await test(process.argv.slice(2));
  } catch (error) {
    // Whoever reads the last line finds it also when the tests could not even begin; the reason goes to stderr.
    process.once('exit', () => console.log('0 passed, 1 failed'));
    throw error;
  }
});
