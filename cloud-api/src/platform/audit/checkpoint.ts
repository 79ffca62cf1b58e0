import { SigningKey } from '../crypto/index.js';
import type { Link } from './audit-chain.js';

/** The head of the chain at a moment, signed: so many entries, and the last of them is this one. */
export interface Checkpoint extends Link {
  at: string;
}

const VERSION = 1;
/** Signs and checks checkpoints. One line each, so that a file of them is readable by anybody with the public key. */
export class CheckpointSigner {
  private readonly key: SigningKey;

  /** @param seed 32 bytes that nobody else has */
  constructor(seed: Buffer) {
    this.key = new SigningKey(seed);
  }

  line({ sequence, hash, at }: Checkpoint): string {
    const said = [VERSION, this.key.keyId, sequence, hash, at] as const;
    const signature = this.key.sign(JSON.stringify(said)).toString('base64url');
    return JSON.stringify([...said, signature]);
  }

  /** What a line says, if it is one that `line` wrote to the letter; null otherwise. */
  read(line: string): Checkpoint | null {
    const parts = parsed(line);
    if (!Array.isArray(parts) || parts.length !== 6) return null;
    const [version, keyId, sequence, hash, at, signature] = parts as unknown[];
    if (version !== VERSION || keyId !== this.key.keyId || typeof signature !== 'string') return null;
    const said = JSON.stringify(parts.slice(0, 5));
    const bytes = Buffer.from(signature, 'base64url');
    // base64url has spellings to spare, and JSON spaces: a line is one text and no other
    if (bytes.toString('base64url') !== signature || JSON.stringify(parts) !== line) return null;
    if (!this.key.verify(said, bytes)) return null;
    return { sequence, hash, at } as Checkpoint;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}
