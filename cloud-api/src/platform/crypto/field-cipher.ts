import { Injectable } from '@nestjs/common';
import { openEnvelope, sealEnvelope } from './envelope.js';
import { RootKey } from './root-key.js';

/** The table, column and primary key of the row that holds the sealed text. */
export type FieldPlace = { table: string; column: string; rowId: string };

/** Older texts carry the fingerprint of the master key that the root was then. */
const ROOT_KEY = { keyId: 'root', dekVersion: 1 };

/**
 * Seals personal fields that belong to an account and not to a subject (openid, the secret of a second factor).
 * A key per column, derived from the root; nothing is stored beside the text.
 */
@Injectable()
export class FieldCipher {
  constructor(private readonly root: RootKey) {}

  seal(place: FieldPlace, plaintext: string): string {
    return sealEnvelope(this.columnKey(place), ROOT_KEY, { ...place, subject: '' }, Buffer.from(plaintext));
  }

  /** @throws CannotOpenError */
  open(place: FieldPlace, sealed: string): string {
    return openEnvelope(this.columnKey(place), { ...place, subject: '' }, sealed).toString();
  }

  private columnKey({ table, column }: FieldPlace): Buffer {
    return this.root.keyFor(`field|${table}|${column}`);
  }
}
