import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const ROOT = path.join(PACKAGE, '../..');

/** Builds the runner when its sources are newer, and starts the one browser that all specs share. */
export default async function setUp() {
  if (newest(path.join(PACKAGE, 'src')) > newest(path.join(PACKAGE, 'dist'))) {
    const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [tsc, '-p', path.join(PACKAGE, 'tsconfig.build.json')], { stdio: 'inherit' });
  }
  const { launchChromiumServer } = await import('../dist/index.js');
  const server = await launchChromiumServer();
  globalThis.__browserServer = server;
  process.env.RUNNER_TEST_BROWSER = server.wsEndpoint();
}

/** Time of the youngest file below a folder; 0 without any. */
function newest(folder) {
  if (!existsSync(folder)) return 0;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs));
}
