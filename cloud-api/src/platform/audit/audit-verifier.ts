import { Injectable } from '@nestjs/common';
import { BEGINNING, hashAt, type Link } from './audit-chain.js';
import { AuditKeys } from './audit-keys.js';
import { AuditRepository, type SealedEntry } from './audit.repository.js';
import { CheckpointFile } from './checkpoint-file.js';

/** Entries in memory at a time. */
const PAGE = 500;

export type Fault =
  /** an entry says something else than when it was sealed */
  | 'changed'
  | 'missing'
  /** the entry that belongs here stands further on */
  | 'reordered'
  /** a checkpoint knows more entries than there are */
  | 'truncated'
  /** the chain holds together, but is another one than was signed */
  | 'rewritten'
  /** a line of the second place is no checkpoint of ours */
  | 'bad-signature'
  /** entries were sealed, and nothing says so in the second place */
  | 'no-checkpoints';

/** Where it does not hold, the lowest number of all. */
export interface Broken {
  fault: Fault;
  /** of the entry; 0 where none can be named */
  sequence: number;
  /** of the checkpoint that tells */
  line?: number;
}

export interface Verified {
  /** from the first on, without a fault */
  entries: number;
  checkpoints: number;
  waiting: number;
  broken: Broken | null;
}

/** Walks the chain and the checkpoints from the beginning, a page at a time: a county's ten years fit as well as a day. */
@Injectable()
export class AuditVerifier {
  constructor(
    private readonly entries: AuditRepository,
    private readonly keys: AuditKeys,
    private readonly checkpoints: CheckpointFile,
  ) {}

  async verify(): Promise<Verified> {
    const waiting = await this.entries.countUnsealed();
    const chain = await this.walkChain();
    const signed = await this.walkCheckpoints(chain.good);
    const [broken = null] = [chain.broken, signed.broken]
      .filter((found) => found !== null)
      .sort((one, other) => one.sequence - other.sequence);
    return { entries: chain.good, checkpoints: signed.good, waiting, broken };
  }

  private async walkChain(): Promise<{ good: number; broken: Broken | null }> {
    let head = BEGINNING;
    for (;;) {
      const page = await this.entries.sealedAfter(head.sequence, PAGE);
      for (const entry of page) {
        const sequence = head.sequence + 1;
        if (entry.sequence !== sequence) {
          return { good: head.sequence, broken: { fault: 'missing', sequence } };
        }
        if (hashAt(this.keys.chain, sequence, head.hash, entry) !== entry.hash) {
          const fault = (await this.standsFurtherOn(head, entry)) ? 'reordered' : 'changed';
          return { good: head.sequence, broken: { fault, sequence } };
        }
        head = entry;
      }
      if (page.length < PAGE) return { good: head.sequence, broken: null };
    }
  }

  /** Whether an entry with a later number is the one that was sealed after this head. */
  private async standsFurtherOn({ sequence: last, hash }: Link, here: Link): Promise<boolean> {
    for (let after = here.sequence; ;) {
      const page = await this.entries.sealedAfter(after, PAGE);
      const belongsHere = (entry: SealedEntry): boolean =>
        [entry.hash, here.hash].includes(hashAt(this.keys.chain, last + 1, hash, entry));
      if (page.some(belongsHere)) return true;
      const end = page.at(-1);
      if (!end || page.length < PAGE) return false;
      after = end.sequence;
    }
  }

  private async walkCheckpoints(chainGood: number): Promise<{ good: number; broken: Broken | null }> {
    const lines = await this.checkpoints.lines();
    if (lines === null) {
      return { good: 0, broken: chainGood > 0 ? { fault: 'no-checkpoints', sequence: 0 } : null };
    }
    let good = 0;
    let highest = 0;
    for await (const [line, text] of lines) {
      const signed = this.keys.signer.read(text);
      // its number cannot be believed: what follows the last good one is in question
      if (signed === null) return { good, broken: { fault: 'bad-signature', sequence: highest, line } };
      const link = await this.entries.linkAt(signed.sequence);
      if (link === null) {
        const end = (await this.entries.head())?.sequence ?? 0;
        const broken: Broken = { fault: 'truncated', sequence: Math.min(end, signed.sequence - 1) + 1, line };
        return { good, broken };
      }
      if (link.hash !== signed.hash) {
        return { good, broken: { fault: 'rewritten', sequence: signed.sequence, line } };
      }
      highest = Math.max(highest, signed.sequence);
      good += 1;
    }
    return { good, broken: null };
  }
}
