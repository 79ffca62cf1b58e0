import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Bytes } from '../../platform/http/index.js';
import { contentFolder } from './content-folder.js';

/** What there is to know of a sound before it is heard. */
export interface SoundFacts {
  seconds: number;
  bytes: number;
  /** begins again without a seam, and says nothing that comes to an end */
  loops: boolean;
}

interface Listed {
  id: string;
  seconds: number;
  loops: boolean;
}
interface Sound extends SoundFacts {
  file: string;
  etag: string;
}

const TYPE = 'audio/mp4';

/** The sounds that lie beside the server (cloud-api/content/pieces), by name. */
@Injectable()
export class Sounds {
  private readonly known = new Map<string, Promise<Sound>>();
  private listed: Promise<Map<string, Listed>> | null = null;

  /** @returns null: there is none of that name */
  async factsOf(name: string): Promise<SoundFacts | null> {
    const sound = await this.find(name);
    return sound && { seconds: sound.seconds, bytes: sound.bytes, loops: sound.loops };
  }

  /** @returns null: as `factsOf` */
  async bytesOf(name: string): Promise<Bytes | null> {
    const sound = await this.find(name);
    if (!sound) return null;
    const { file, etag, bytes: size } = sound;
    return { size, etag, type: TYPE, open: (start, end) => createReadStream(file, { start, end }) };
  }

  /** By the list alone: a name from elsewhere opens nothing. */
  private async find(name: string): Promise<Sound | null> {
    this.listed ??= listed();
    const piece = (await this.listed).get(name);
    if (!piece) return null;
    const known = this.known.get(name) ?? soundOf(piece);
    this.known.set(name, known);
    return known;
  }
}

async function listed(): Promise<Map<string, Listed>> {
  const file = path.join(contentFolder('pieces'), 'pieces.json');
  const { pieces } = JSON.parse(await readFile(file, 'utf8')) as { pieces: Listed[] };
  return new Map(pieces.map((piece) => [piece.id, piece]));
}

/** They change only with the server: read once. */
async function soundOf({ id, seconds, loops }: Listed): Promise<Sound> {
  const file = path.join(contentFolder('pieces'), `${id}.m4a`);
  const all = await readFile(file);
  const etag = createHash('sha256').update(all).digest('hex').slice(0, 32);
  return { file, etag, seconds, loops, bytes: all.length };
}
