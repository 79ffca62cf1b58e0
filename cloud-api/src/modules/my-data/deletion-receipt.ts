import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, DerivedKeys, SigningKey } from '../../platform/crypto/index.js';
import type { DataGroup } from '../../platform/personal-data/index.js';

/** What went and what stays. Nothing in it leads to a person. */
export interface DeletionReceipt {
  readonly version: 1;
  readonly receiptId: string;
  /** ISO instant, UTC */
  readonly issuedAt: string;
  /** the county's union, which answers for the data */
  readonly issuer: string;
  readonly erased: readonly { readonly group: DataGroup; readonly title: string; readonly count: number }[];
  readonly kept: readonly {
    readonly group: DataGroup;
    readonly title: string;
    readonly count: number;
    readonly why: string;
  }[];
  /** the person had a key of their own, and it is destroyed: what was sealed by it opens nowhere, in no backup either */
  readonly keyDestroyed: boolean;
  /** SHA-256 of the line that makes every restore erase the person again */
  readonly tombstone: string;
}

export interface SignedReceipt {
  readonly receipt: DeletionReceipt;
  readonly keyId: string;
  /** Ed25519 over the canonical JSON of `receipt`, base64url */
  readonly signature: string;
}

/** The key is derived as the audit's is: there from the first start on, and the same after every rotation. */
@Injectable()
export class ReceiptSigner {
  private readonly key: SigningKey;

  constructor(keys: DerivedKeys) {
    this.key = new SigningKey(keys.lasting('my-data|receipts'));
  }

  get keyId(): string {
    return this.key.keyId;
  }

  get publicPem(): string {
    return this.key.publicPem;
  }

  sign(receipt: DeletionReceipt): SignedReceipt {
    const signature = this.key.sign(canonicalJson(receipt)).toString('base64url');
    return { receipt, keyId: this.key.keyId, signature };
  }
}

/** Whoever has the file of tombstones can look the line up; whoever has only the receipt learns nothing. */
export const fingerprintOfTombstone = (tombstone: string): string =>
  createHash('sha256').update(tombstone).digest('hex');
