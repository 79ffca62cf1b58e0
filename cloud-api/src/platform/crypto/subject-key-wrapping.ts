import { Injectable } from '@nestjs/common';
import { CannotOpenError, openEnvelope, readEnvelopeKey, sealEnvelope, type EnvelopePlace } from './envelope.js';
import { MasterKeyRing } from './master-key-ring.js';
import type { SubjectKeyEntity } from './subject-key.entity.js';

const WRAPPING = 'subject-key-wrapping';

/** What of a row is needed to get at its key. */
export type WrappedSubjectKey = Pick<SubjectKeyEntity, 'subjectId' | 'wrappedKey' | 'dekVersion'>;

/** Seals the keys of subjects by a master key; each wrap says by which. */
@Injectable()
export class SubjectKeyWrapping {
  constructor(private readonly masters: MasterKeyRing) {}

  async wrap(subjectId: string, dekVersion: number, key: Buffer, masterKeyId: string): Promise<string> {
    const by = { keyId: masterKeyId, dekVersion };
    return sealEnvelope(await this.wrappingKey(masterKeyId), by, placeOf(subjectId), key);
  }

  /** @throws CannotOpenError */
  async unwrap({ subjectId, wrappedKey, dekVersion }: WrappedSubjectKey): Promise<Buffer> {
    const by = readEnvelopeKey(wrappedKey);
    if (by.dekVersion !== dekVersion) throw new CannotOpenError();
    return openEnvelope(await this.wrappingKey(by.keyId), placeOf(subjectId), wrappedKey);
  }

  private async wrappingKey(masterKeyId: string): Promise<Buffer> {
    const key = await this.masters.keyFor(WRAPPING, masterKeyId);
    if (!key) throw new CannotOpenError();
    return key;
  }
}

function placeOf(subjectId: string): EnvelopePlace {
  return { table: 'subject_keys', column: 'wrapped_key', rowId: subjectId, subject: subjectId };
}
