import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { AppConfig } from '../../src/platform/config/index.js';
import { builtFile } from './built-server.js';

export interface Ended {
  code: number | null;
  out: string;
  problem: string;
}

/** A command as a person at the machine runs it: the built program, in its own process, on a world's database. */
export async function serverCommand(
  { config }: { config: Pick<AppConfig, 'database' | 'dataDir'> },
  name: 'audit-verify' | 'backup' | 'county' | 'figures' | 'staff',
  args: readonly string[],
  input = '',
): Promise<Ended> {
  const { database, dataDir } = config;
  const env = {
    ...{ PATH: process.env.PATH, DATA_DIR: dataDir, ANXIN_PROFILE: 'development' },
    ...(database.kind === 'mysql' ? { DATABASE_URL: database.url } : {}),
  };
  const child = spawn(process.execPath, [builtFile(`cli/${name}.js`), ...args], { env });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, problem] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, out, problem };
}
