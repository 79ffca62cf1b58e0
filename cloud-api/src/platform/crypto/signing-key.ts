import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** What stands before 32 bytes to make them an Ed25519 private key (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs what somebody checks later without asking this server: Ed25519. */
export class SigningKey {
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;
  /** Names the key beside a signature: the beginning of the SHA-256 of its public half. */
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

  sign(text: string): Buffer {
    return sign(null, Buffer.from(text), this.privateKey);
  }

  verify(text: string, signature: Buffer): boolean {
    return verify(null, Buffer.from(text), this.publicKey, signature);
  }
}
