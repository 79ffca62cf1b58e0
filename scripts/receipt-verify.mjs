import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runCommand } = await import('./lib/reporter.mjs');
const { receiptVerify } = await import('./lib/receipt-verify.mjs');

/** `npm run receipt:verify -- <receipt> --key <public key> [--tombstones <file>]`, on any machine, without a network. */
await runCommand(() => receiptVerify(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd()));
