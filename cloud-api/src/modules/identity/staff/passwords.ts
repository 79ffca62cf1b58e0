import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { RandomSource } from '../../../platform/random/index.js';

/** argon2id with 19 MiB, two passes, one lane: the OWASP password storage cheat sheet's first choice. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

@Injectable()
export class Passwords {
  /** What an unknown name's password is compared with, so that it takes as long as a known one's. */
  private decoy: Promise<string> | null = null;

  constructor(private readonly random: RandomSource) {}

  hash(password: string): Promise<string> {
    return hash(normalise(password), { ...PARAMETERS, salt: this.random.bytes(16) });
  }

  /** With `null`, for a name nobody has: false, after the same work. */
  async verify(passwordHash: string | null, password: string): Promise<boolean> {
    this.decoy ??= this.hash(this.random.token());
    const right = await verify(passwordHash ?? (await this.decoy), normalise(password));
    return right && passwordHash !== null;
  }
}

/** The same characters typed on another keyboard are the same password (NIST SP 800-63B, 3.1.1.2). */
const normalise = (password: string): string => password.normalize('NFKC');
