import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Link } from './audit-chain.js';

/** The head of the chain at a moment, signed: so many entries, and the last of them is this one. */
export interface Checkpoint extends Link {
  at: string;
}

const VERSION = 1;
/** What stands before 32 bytes to make them an Ed25519 private key (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs and checks checkpoints. One line each, so that a file of them is readable by anybody with the public key. */
export class CheckpointSigner {
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;
  /** Names the key in each line: the beginning of the SHA-256 of its public half. */
  readonly keyId: string;

  /** @param seed 32 bytes that nobody else has */
  constructor(seed: Buffer) {
    this.privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
    this.publicKey = createPublicKey(this.privateKey);
    const spki = this.publicKey.export({ format: 'der', type: 'spki' });
    this.keyId = createHash('sha256').update(spki).digest('hex').slice(0, 16);
  }

  /** For whoever checks without the master key: PEM. */
  get publicPem(): string {
    return this.publicKey.export({ format: 'pem', type: 'spki' }) as string;
  }

  line({ sequence, hash, at }: Checkpoint): string {
    const said = [VERSION, this.keyId, sequence, hash, at] as const;
    const signature = sign(null, Buffer.from(JSON.stringify(said)), this.privateKey).toString('base64url');
    return JSON.stringify([...said, signature]);
  }

  /** What a line says, if it is one that `line` wrote to the letter; null otherwise. */
  read(line: string): Checkpoint | null {
    const parts = parsed(line);
    if (!Array.isArray(parts) || parts.length !== 6) return null;
    const [version, keyId, sequence, hash, at, signature] = parts as unknown[];
    if (version !== VERSION || keyId !== this.keyId || typeof signature !== 'string') return null;
    const said = Buffer.from(JSON.stringify(parts.slice(0, 5)));
    const bytes = Buffer.from(signature, 'base64url');
    // base64url has spellings to spare, and JSON spaces: a line is one text and no other
    if (bytes.toString('base64url') !== signature || JSON.stringify(parts) !== line) return null;
    if (!verify(null, said, this.publicKey, bytes)) return null;
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
