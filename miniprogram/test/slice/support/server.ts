import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const SERVER = path.join(ROOT, 'cloud-api/dist/main.js');
const GRANT_ROLES = path.join(ROOT, 'cloud-api/dist/cli/grant-roles.js');

/** The built server on a fresh database with the demo county, and its WeChat fake. */
export interface Server {
  url: string;
  /** its own time, ISO UTC */
  now(): Promise<string>;
  /** a venue as the form names it */
  venue(): Promise<string>;
  /** what `wx.login` of this person's phone would give */
  loginCode(person: string): Promise<string>;
  /** gives roles on the machine, as an administrator does: what `grant-roles` reads */
  grant(grants: readonly Grant[]): Promise<void>;
  /** ends it, as a power cut does; what it stored stays */
  goDown(): Promise<void>;
  /** starts it again at the same address */
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

interface Grant {
  accountId: string;
  role: string;
  scopeType: string;
  scopeId: string;
}

interface RunFile {
  port: number;
  url: string;
  wechatFakeUrl: string;
}

export async function startServer(): Promise<Server> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'anxin-slice-'));
  const database = await createDatabase();
  const county = process.env.ANXIN_SLICE_COUNTY;
  if (!database && county) await cp(county, dataDir, { recursive: true });
  const settings = {
    PATH: process.env.PATH,
    DATA_DIR: dataDir,
    ANXIN_PROFILE: 'demo',
    ANXIN_WEBSITE_DIR: path.join(ROOT, 'miniprogram/dist/h5'),
    ...(database ? { DATABASE_URL: database.url } : {}),
  };
  let child = await serve(settings, 0);
  const readRun = async () => JSON.parse(await readFile(path.join(dataDir, 'run.json'), 'utf8')) as RunFile;
  let run = await readRun();

  return {
    url: run.url,
    async loginCode(person) {
      const response = await fetch(`${run.wechatFakeUrl}/fake/login-codes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person }),
      });
      return ((await response.json()) as { code: string }).code;
    },
    async now() {
      const date = (await fetch(`${run.url}/`)).headers.get('date');
      if (!date) throw new Error('the server does not say what time it is');
      return new Date(date).toISOString();
    },
    async venue() {
      const reply = await fetch(`${run.url}/v1/venues`, { headers: { 'x-client-version': 'h5/0.1.0' } });
      const [venue] = ((await reply.json()) as { items: { name: string; room: string | null }[] }).items;
      if (!venue) throw new Error('the demo county has no venue');
      return venue.room === null ? venue.name : `${venue.name} ${venue.room}`;
    },
    async grant(grants) {
      const granting = spawn(process.execPath, [GRANT_ROLES], {
        env: environment({ ...settings, PORT: '0' }),
        stdio: ['pipe', 'inherit', 'inherit'],
      });
      granting.stdin.end(JSON.stringify(grants));
      const code = await new Promise((resolve) => granting.once('exit', resolve));
      if (code !== 0) throw new Error(`granting roles ended with ${String(code)}`);
    },
    goDown: () => ended(child, 'SIGKILL'),
    async comeBack() {
      child = await serve(settings, run.port);
      run = await readRun();
    },
    async stop() {
      await ended(child, 'SIGTERM');
      await database?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The end of a story: a client that complains at closing leaves no server behind, which would keep the tests running. */
export async function endStory(server: Server, clients: readonly { close(): Promise<void> }[]): Promise<void> {
  try {
    await Promise.all(clients.map((client) => client.close()));
  } finally {
    await server.stop();
  }
}

// the client's own type of an environment demands TARO_ENV
const environment = (settings: object): NodeJS.ProcessEnv => settings as unknown as NodeJS.ProcessEnv;

/** @param port 0: a free one */
async function serve(settings: object, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [SERVER], {
    env: environment({ ...settings, PORT: String(port) }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await untilReady(child);
  return child;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  await exited;
}

async function untilReady(child: ChildProcess): Promise<void> {
  if (!child.stdout) throw new Error('the server was started without a pipe');
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (line.startsWith('@anxin ') && line.includes('"step":"ready"')) {
      child.stdout.resume(); // nobody reads on; a full pipe must not stop the server
      return;
    }
  }
  throw new Error(`the server ended before it was ready:\n${said.join('\n')}`);
}

async function createDatabase(): Promise<{ url: string; drop(): Promise<void> } | null> {
  if ((process.env.TEST_DATABASE ?? 'embedded') === 'embedded') return null;
  const server = process.env.TEST_MARIADB_URL;
  if (!server) throw new Error('TEST_DATABASE=mariadb needs TEST_MARIADB_URL; `npm test` starts a server and sets it');
  const name = `anxin_slice_${randomBytes(6).toString('hex')}`;
  const { port } = new URL(server);
  const run = async (statement: string): Promise<void> => {
    await promisify(execFile)('mariadb', [
      '--no-defaults',
      '--host=127.0.0.1',
      `--port=${port}`,
      '--user=root',
      '-e',
      statement,
    ]);
  };
  await run(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return { url: new URL(name, server).href, drop: () => run(`DROP DATABASE ${name}`) };
}
