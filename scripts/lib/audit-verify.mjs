import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { dataFolder } from './data-folder.mjs';
import { ROOT } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { createReporter } from './reporter.mjs';

/**
 * Walks the audit log of DATA_DIR or DATABASE_URL; what it finds is said by the server's own command.
 * @returns {Promise<number>} exit code: 0 when everything holds
 */
export async function auditVerify() {
  await prepare(['cloud-api'], { reporter: createReporter(), purpose: 'npm run audit:verify' });
  const { status } = spawnSync(process.execPath, [path.join('cloud-api', 'dist', 'cli', 'audit-verify.js')], {
    ...{ cwd: ROOT, stdio: 'inherit' },
    env: { ...process.env, DATA_DIR: dataFolder() },
  });
  return status ?? 1;
}
