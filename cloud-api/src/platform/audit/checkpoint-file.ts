import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Longer than any line. */
const TAIL_BYTES = 1024;
/** Ends a line that a power cut left unfinished: it never was a checkpoint, and the next one begins on its own line. */
const TORN = '#torn';

/** Lines that are appended and never changed, in a place that is not the database. */
export class CheckpointFile {
  constructor(readonly file: string) {}

  /** Written through to the disk when it returns. */
  async append(line: string): Promise<void> {
    await mkdir(path.dirname(this.file), { recursive: true });
    const handle = await open(this.file, 'a+', 0o600);
    try {
      const tail = await tailOf(handle);
      await handle.write(`${tail === '' || tail.endsWith('\n') ? '' : `${TORN}\n`}${line}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** The newest whole line; null when there is none. */
  async last(): Promise<string | null> {
    const handle = await open(this.file, 'r').catch(missingAsNull);
    if (!handle) return null;
    try {
      const lines = (await tailOf(handle)).split('\n').slice(0, -1);
      return lines.filter((line) => !line.endsWith(TORN)).at(-1) ?? null;
    } finally {
      await handle.close();
    }
  }

  /** Every whole line with its number from 1, read as they are asked for; null when there is no file. */
  async lines(): Promise<AsyncIterable<readonly [number: number, line: string]> | null> {
    const handle = await open(this.file, 'r').catch(missingAsNull);
    if (!handle) return null;
    const isWhole = (await tailOf(handle)).endsWith('\n');
    await handle.close();
    return numbered(this.file, isWhole);
  }
}

async function* numbered(file: string, isWhole: boolean): AsyncGenerator<readonly [number, string]> {
  let number = 0;
  let held: string | null = null;
  // one line behind: what the last one lacks is its end
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (held !== null && !held.endsWith(TORN)) yield [number, held];
    number += 1;
    held = line;
  }
  if (held !== null && isWhole && !held.endsWith(TORN)) yield [number, held];
}

async function tailOf(handle: Awaited<ReturnType<typeof open>>): Promise<string> {
  const { size } = await handle.stat();
  const length = Math.min(size, TAIL_BYTES);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, size - length);
  return buffer.subarray(0, bytesRead).toString();
}

function missingAsNull(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
