import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentFolder } from './content-folder.js';
import type { ContentDraft } from './content.types.js';

/** A piece of cloud-api/content/pieces. */
export interface StarterPiece extends ContentDraft {
  /** its sound's name */
  name: string;
}

interface Pieces {
  licence_line: string;
  pieces: { id: string; title: string; line: string; seconds: number }[];
}

/** The pieces made for this project, in the order of their list: what stands first is offered first. */
export async function starterPieces(): Promise<StarterPiece[]> {
  const list = await readFile(path.join(contentFolder('pieces'), 'pieces.json'), 'utf8');
  const { licence_line: licence, pieces } = JSON.parse(list) as Pieces;
  return pieces.map(({ id, title, line, seconds }) => ({
    ...{ name: id, title, summary: line, topic: 'emotions', audiences: ['everyone'] },
    ...{ minutes: Math.ceil(seconds / 60), text: '', sources: [], sound: { name: id, licence } },
  }));
}
