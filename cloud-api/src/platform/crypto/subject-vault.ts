import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { UnitOfWork } from '../database/index.js';
import { CannotOpenError, openEnvelope, readEnvelopeKey, sealEnvelope, type EnvelopePlace } from './envelope.js';
import type { FieldPlace } from './field-cipher.js';
import { KeyCache } from './key-cache.js';
import { MasterKeyRing } from './master-key-ring.js';
import { RootKey } from './root-key.js';
import { subjectIdUnder } from './subject-id.js';
import { SubjectKeyEntity } from './subject-key.entity.js';
import { SubjectKeyWrapping } from './subject-key-wrapping.js';
import { SubjectKeysRepository } from './subject-keys.repository.js';
import { TombstoneFile, tombstoneOf } from './tombstones.js';

/** A sealed value names the kind of key; which one follows from the subject it is bound to. */
const SUBJECT_KEY = 'subject';
const FIRST_VERSION = 1;
const CACHED_KEYS = 500;
const CACHED_FOR_MS = 30_000;

/** Seals one value for the place where it will be stored. */
export type Sealer = (place: FieldPlace, plaintext: string) => string;

/** The key of a subject was erased while something was to be sealed by it. */
class SubjectKeyMissingError extends Error {
  constructor() {
    super('the subject has no key');
    this.name = 'SubjectKeyMissingError';
  }
}

/**
 * Seals what a person answers and writes under a key of their own, so that erasing the key erases it all.
 * The one place that gets from an account to its subject.
 */
@Injectable()
export class SubjectVault {
  private readonly cache = new KeyCache(CACHED_KEYS, CACHED_FOR_MS);

  constructor(
    private readonly root: RootKey,
    private readonly masters: MasterKeyRing,
    private readonly wrapping: SubjectKeyWrapping,
    private readonly rows: SubjectKeysRepository,
    private readonly tombstones: TombstoneFile,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The pseudonym under which everything clinical of this account is stored; 36 characters, always the same. */
  subjectIdFor(accountId: string): string {
    return subjectIdUnder(this.root.keyFor('subject-id'), accountId);
  }

  /**
   * Seals values for a subject, who gets a key with the first of them. However many ask at once, there is one key
   * afterwards. The key is read from the database once for each sealer and never taken from memory: what is written
   * now must not be sealed by a key that another server has just erased. Use it within the transaction that stores.
   */
  async sealerFor(subjectId: string): Promise<Sealer> {
    const row = (await this.rows.find(subjectId)) ?? (await this.firstRow(subjectId));
    const key = await this.wrapping.unwrap(row);
    this.cache.put(subjectId, row.dekVersion, key, this.clock.now());
    const by = { keyId: SUBJECT_KEY, dekVersion: row.dekVersion };
    return (place, plaintext) => sealEnvelope(key, by, { ...place, subject: subjectId }, Buffer.from(plaintext));
  }

  /**
   * After an erasure on another server this one may still read for up to 30 seconds.
   * @throws CannotOpenError for a tampered, moved or erased value
   */
  async open(subjectId: string, place: FieldPlace, sealed: string): Promise<string> {
    const { keyId, dekVersion } = readEnvelopeKey(sealed);
    if (keyId !== SUBJECT_KEY) throw new CannotOpenError();
    const bound = { ...place, subject: subjectId };
    const cached = this.cache.get(subjectId, dekVersion, this.clock.now());
    const plaintext = cached && tryOpen(cached, bound, sealed);
    if (plaintext) return plaintext.toString();

    // Not in memory, or the key in memory is one that was erased and made anew: ask the database.
    const row = await this.rows.find(subjectId);
    if (row?.dekVersion !== dekVersion) throw new CannotOpenError();
    const key = await this.wrapping.unwrap(row);
    const opened = openEnvelope(key, bound, sealed).toString();
    this.cache.put(subjectId, dekVersion, key, this.clock.now());
    return opened;
  }

  /**
   * Destroys the subject's key: nothing sealed by it can be read again, nor from a copy that is restored later. The
   * tombstone is on the disk first: an erasure that breaks off in between is done again by a restore, never undone.
   * @returns true when there was a key
   */
  async shredSubject(subjectId: string): Promise<boolean> {
    for (;;) {
      const row = await this.rows.find(subjectId);
      if (!row) return false;
      const key = await this.wrapping.unwrap(row);
      await this.tombstones.append([tombstoneOf(this.root, subjectId, key)], this.clock.today());
      // not deleted when another server wrapped or replaced it meanwhile: look again
      const isGone = await this.rows.delete(row);
      this.cache.forget(subjectId, this.clock.now());
      if (isGone) return true;
    }
  }

  private async firstRow(subjectId: string): Promise<SubjectKeyEntity> {
    await this.work.run(async () => this.rows.insertOnce(await this.newRow(subjectId)));
    const row = await this.rows.find(subjectId);
    if (!row) throw new SubjectKeyMissingError();
    return row;
  }

  private async newRow(subjectId: string): Promise<SubjectKeyEntity> {
    const masterKeyId = await this.masters.currentId();
    // From the operating system, never from the injected source: a seeded key would be no key.
    const key = randomBytes(32);
    return Object.assign(new SubjectKeyEntity(), {
      subjectId,
      wrappedKey: await this.wrapping.wrap(subjectId, FIRST_VERSION, key, masterKeyId),
      masterKeyId,
      dekVersion: FIRST_VERSION,
      createdOn: this.clock.today(),
    });
  }
}

/** Null when this key does not open it; the caller has another to try. */
function tryOpen(key: Buffer, place: EnvelopePlace, sealed: string): Buffer | null {
  try {
    return openEnvelope(key, place, sealed);
  } catch (error) {
    if (error instanceof CannotOpenError) return null;
    throw error;
  }
}
