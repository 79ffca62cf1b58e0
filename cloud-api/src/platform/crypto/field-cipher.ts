import { Injectable } from '@nestjs/common';
import { CannotOpenError, openEnvelope, readEnvelopeKey, sealEnvelope } from './envelope.js';
import { MasterKeyRing } from './master-key-ring.js';

/** The table, column and primary key of the row that holds the sealed text. */
export type FieldPlace = { table: string; column: string; rowId: string };

/**
 * Seals personal fields that belong to an account and not to a subject (openid, the secret of a second factor).
 * A key per column, derived from the master key; nothing is stored beside the text.
 */
@Injectable()
export class FieldCipher {
  constructor(private readonly keys: MasterKeyRing) {}

  seal(place: FieldPlace, plaintext: string): string {
    const by = { keyId: this.keys.currentId, dekVersion: 1 };
    return sealEnvelope(this.columnKey(place, by.keyId), by, { ...place, subject: '' }, Buffer.from(plaintext));
  }

  /** @throws CannotOpenError */
  open(place: FieldPlace, sealed: string): string {
    const key = this.columnKey(place, readEnvelopeKey(sealed).keyId);
    return openEnvelope(key, { ...place, subject: '' }, sealed).toString();
  }

  /** True when the text is sealed by a retired master key and should be sealed again. */
  isStale(sealed: string): boolean {
    return readEnvelopeKey(sealed).keyId !== this.keys.currentId;
  }

  private columnKey({ table, column }: FieldPlace, masterKeyId: string): Buffer {
    const key = this.keys.keyFor(`field|${table}|${column}`, masterKeyId);
    if (!key) throw new CannotOpenError();
    return key;
  }
}
