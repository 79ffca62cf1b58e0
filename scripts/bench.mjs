import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand } = await import('./lib/reporter.mjs');
const { bench } = await import('./lib/bench.mjs');
const { benchClient } = await import('./lib/bench-client.mjs');

/** `npm run bench [-- --json --rounds 5 --seconds 3 --only submit,list --profile folder]`, `npm run bench -- --client [--json --rounds 9]` */
const argv = process.argv.slice(2);
await runCommand(() => (argv.includes('--client') ? benchClient(argv) : bench(argv)));
