import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { serverEnvironment } from '../../../scripts/lib/serve.mjs';
import { startServer } from '../../../scripts/lib/server.mjs';

/**
 * Loads the demo county once, through the real server, for all files: each starts a server of its own on a copy. A
 * MariaDB cannot be copied like a folder; there every file loads its own.
 */
export default async function loadCounty() {
  if ((process.env.TEST_DATABASE ?? 'embedded') !== 'embedded') return;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'anxin-slice-county-'));
  const env = { PATH: process.env.PATH, HOST: '127.0.0.1', ANXIN_PROFILE: 'demo' };
  const server = await startServer({ env: serverEnvironment(folder, 0, env), logName: 'slice-county', folder });
  await server.stop();
  process.env.ANXIN_SLICE_COUNTY = folder;
}
