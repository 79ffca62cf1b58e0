import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Logs, locks and notes of a test file go to a folder of its own, not into the .cache of the checkout it runs in. */
process.env.ANXIN_SCRIPTS_CACHE = mkdtempSync(path.join(tmpdir(), 'anxin-scripts-'));
