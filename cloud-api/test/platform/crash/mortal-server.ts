import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { builtFile } from '../../support/built-server.js';
import type { World } from '../../support/world.js';

const SERVER = fileURLToPath(new URL('server.mjs', import.meta.url));

interface Loaded {
  child: ChildProcess;
  lines: AsyncIterator<string>;
}

/** One server after the other on one database, one folder and one port; each dies without a word. */
export class MortalServer {
  private next: Loaded;
  private running: Loaded | null = null;

  constructor(
    private readonly config: World['config'],
    readonly port: number,
  ) {
    this.next = this.load();
  }

  /** Opens the database that the one before left as it was. */
  async start(): Promise<void> {
    const { child, lines } = this.next;
    await this.until(this.next, (line) => line === 'loaded');
    child.stdin?.write('now\n');
    await this.until(this.next, (line) => line.includes('"step":"ready"'));
    this.running = { child, lines };
    this.next = this.load();
  }

  /** As the kernel does when memory is short: no handler runs, nothing is closed. */
  async kill(): Promise<void> {
    if (this.running) await ended(this.running);
    this.running = null;
  }

  /**
   * The same, by its own hand: in the middle of what it writes, which a kill from outside hits seldom.
   * @param statements as many are still sent after the next row that it adds
   */
  async killInTheMiddle(statements: number): Promise<void> {
    if (!this.running) throw new Error('none is running');
    const { child } = this.running;
    const gone = once(child, 'exit');
    child.stdin?.write(`${statements}\n`);
    const [, signal] = (await gone) as [number | null, string | null];
    if (signal !== 'SIGKILL') throw new Error(`it ended otherwise: ${signal}`);
    this.running = null;
  }

  async close(): Promise<void> {
    await this.kill();
    await ended(this.next);
  }

  private load(): Loaded {
    const { database, dataDir, wechat } = this.config;
    const env = {
      ...{ PATH: process.env.PATH, DATA_DIR: dataDir, ANXIN_PROFILE: 'development', PORT: String(this.port) },
      ...(database.kind === 'mysql' ? { DATABASE_URL: database.url } : {}),
      ...{ ANXIN_WECHAT_APP_ID: wechat?.appId, ANXIN_WECHAT_APP_SECRET: wechat?.appSecret },
      ...{ ANXIN_WECHAT_BASE_URL: wechat?.baseUrl ?? undefined },
    };
    const child = spawn(process.execPath, [SERVER, builtFile('')], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
  }

  private async until({ lines }: Loaded, isIt: (line: string) => boolean): Promise<void> {
    for (const said: string[] = []; ;) {
      const line = (await lines.next()) as IteratorResult<string, undefined>;
      if (line.done) throw new Error(`the server ended:\n${said.join('\n')}`);
      if (isIt(line.value)) return;
      said.push(line.value);
    }
  }
}

async function ended({ child }: Loaded): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it had ended before: ${child.exitCode}`);
  child.kill('SIGKILL');
  await once(child, 'exit');
}
