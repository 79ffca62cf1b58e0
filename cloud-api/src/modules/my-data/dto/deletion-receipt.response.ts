import type { SignedReceipt } from '../deletion-receipt.js';

export class ErasedCategoryResponse {
  group: string;
  title: string;
  count: number;
}

export class KeptCategoryResponse extends ErasedCategoryResponse {
  why: string;
}

export class DeletionReceiptResponse {
  version: number;
  receiptId: string;
  /** ISO instant, UTC */
  issuedAt: string;
  issuer: string;
  erased: ErasedCategoryResponse[];
  kept: KeptCategoryResponse[];
  /** what was sealed by the person's own key opens nowhere any more, in no backup either */
  keyDestroyed: boolean;
  /** SHA-256, in hex, of the line that makes a restore erase the person again */
  tombstone: string;
}

/** To be kept as it is, to the letter: a changed character is another receipt. */
export class SignedReceiptResponse {
  receipt: DeletionReceiptResponse;
  /** of the key that `GET /v1/receipt-key` hands out */
  keyId: string;
  /** Ed25519 over the canonical JSON of `receipt` (keys in order, no spaces), base64url */
  signature: string;

  /** Whole, as it was signed: what is not in the reply could not be checked. */
  static from({ receipt, keyId, signature }: SignedReceipt): SignedReceiptResponse {
    return Object.assign(new SignedReceiptResponse(), {
      ...{ keyId, signature },
      receipt: { ...receipt, erased: [...receipt.erased], kept: [...receipt.kept] },
    } satisfies SignedReceiptResponse);
  }
}

export class ReceiptKeyResponse {
  keyId: string;
  /** PEM */
  publicKey: string;

  static from({ keyId, publicKey }: { keyId: string; publicKey: string }): ReceiptKeyResponse {
    return Object.assign(new ReceiptKeyResponse(), { keyId, publicKey } satisfies ReceiptKeyResponse);
  }
}
