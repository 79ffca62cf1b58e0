import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { UnitOfWork } from '../database/index.js';
import { createKeyFile, flushFolder, loadOrCreateMasterKey, readKeyFile } from './master-key.js';
import { fingerprintOf, type MasterKeyRing } from './master-key-ring.js';
import type { KeySettings } from './own-master-key.js';
import type { SubjectKeyWrapping } from './subject-key-wrapping.js';
import type { SubjectKeysRepository } from './subject-keys.repository.js';
import type { WrappedKeysRepository } from './wrapped-keys.repository.js';

/** From one master key to the next, by fingerprint. */
interface Step {
  from: string;
  to: string;
}

export interface RotationOptions {
  /** Keys in one transaction: nobody's request waits longer for it. */
  batch: number;
  progress: (wrapped: number, all: number) => void;
  /** Resolves when every running server has had the time to learn the new key. */
  settle: () => Promise<void>;
}

export interface RotationResult extends Step {
  wrapped: number;
  /** Where the new key lies. */
  keyFile: string;
  /** Where the old one is kept, which older backups need; null: it came from the environment. */
  retiredFile: string | null;
}

export interface KeyStatus {
  /** This machine's. */
  own: string;
  /** What wraps new keys. */
  current: string;
  subjects: { masterKeyId: string; count: number }[];
  /** The one that a rotation under way leads to. */
  rotatingTo: string | null;
}

/**
 * Replaces the master key while servers run. Each step may be the last before a crash; the next run goes on from there:
 * 1. The new key is on the disk, beside the old one.
 * 2. The database holds each of the two wrapped by the other: who has one has both, running servers among them.
 * 3. The root is wrapped by the new key. From here nothing new is wrapped by the old one.
 * 4. The keys of subjects, batch after batch. Each wrap says whose it is, so that any mixture is readable.
 * 5. The files change places.
 * 6. When every server knows the new key, the two of step 2 go: the old key opens nothing any more.
 */
export class KeyRotation {
  constructor(
    private readonly settings: KeySettings,
    private readonly ring: MasterKeyRing,
    private readonly wrapping: SubjectKeyWrapping,
    private readonly wrapped: WrappedKeysRepository,
    private readonly subjects: SubjectKeysRepository,
    private readonly work: UnitOfWork,
  ) {}

  async run({ batch, progress, settle }: RotationOptions): Promise<RotationResult> {
    const step = (await this.underWay()) ?? (await this.begin());
    this.keepNewKey(step);
    await this.rewrapRoot(step);
    const wrapped = await this.rewrapSubjects(step, batch, progress);
    const files = this.changePlaces(step);
    await settle();
    await this.close(step);
    return { ...step, ...files, wrapped };
  }

  async status(): Promise<KeyStatus> {
    return {
      own: this.ring.ownId,
      current: await this.ring.currentId(),
      subjects: await this.subjects.countByMaster(),
      rotatingTo: (await this.underWay())?.to ?? null,
    };
  }

  /** The step that a run before this one began and did not end. */
  private async underWay(): Promise<Step | null> {
    await this.ring.learn();
    const rows = await this.wrapped.ofRotation();
    const next = rows.find(({ name }) => name === 'next-master');
    const previous = rows.find(({ name }) => name === 'previous-master');
    return next && previous ? { from: next.masterKeyId, to: previous.masterKeyId } : null;
  }

  private async begin(): Promise<Step> {
    const from = await this.ring.currentId();
    mkdirSync(path.dirname(this.nextFile), { recursive: true });
    const next = loadOrCreateMasterKey(this.nextFile);
    const to = this.ring.add(next);
    const rows = [
      await this.ring.wrap('next-master', next, from),
      await this.ring.wrap('previous-master', this.ring.bytesOf(from), to),
    ];
    const isFirst = await this.work.run(async () => {
      for (const row of rows) if (!(await this.wrapped.insertOnce(row))) return false;
      return true;
    });
    const step = isFirst ? { from, to } : await this.underWay();
    if (!step) throw new Error('another rotation ended just now');
    return step;
  }

  /** A run on another machine than the first one's finds the new key in the database only. */
  private keepNewKey({ to }: Step): void {
    const isKept = [this.nextFile, this.newFile({ to })].some((file) => fingerprintIn(file) === to);
    if (isKept) return;
    rmSync(this.nextFile, { force: true });
    createKeyFile(this.nextFile, this.ring.bytesOf(to));
  }

  private async rewrapRoot({ from, to }: Step): Promise<void> {
    const root = await this.wrapped.find('root');
    if (!root?.wrappedKey || root.masterKeyId !== from) return;
    const { name, wrappedKey, masterKeyId } = root;
    const secret = await this.ring.unwrap({ name, wrappedKey, masterKeyId });
    if (secret) await this.wrapped.rewrap(await this.ring.wrap('root', secret, to), from);
  }

  /** Passes over all keys until one finds none: what was erased or made meanwhile changes nothing. */
  private async rewrapSubjects({ to }: Step, batch: number, progress: RotationOptions['progress']): Promise<number> {
    const all = (await this.subjects.countByMaster()).reduce(
      (sum, { masterKeyId, count }) => (masterKeyId === to ? sum : sum + count),
      0,
    );
    let wrapped = 0;
    for (let after = '', found = 0; ;) {
      const rows = await this.subjects.wrappedByOthers(to, batch, after);
      found += rows.length;
      const last = rows.at(-1);
      if (!last && found === 0) return wrapped;
      if (!last) {
        [after, found] = ['', 0];
        continue;
      }
      after = last.subjectId;
      wrapped += await this.work.run(async () => {
        let done = 0;
        for (const row of rows) {
          const key = await this.wrapping.unwrap(row);
          const text = await this.wrapping.wrap(row.subjectId, row.dekVersion, key, to);
          if (await this.subjects.rewrap(row, text, to)) done += 1;
        }
        return done;
      });
      progress(wrapped, all);
    }
  }

  /** The key of the environment stays where it is: a person changes it, on every server. */
  private changePlaces(step: Step): Pick<RotationResult, 'keyFile' | 'retiredFile'> {
    const { masterKey, masterKeyFile } = this.settings;
    const keyFile = this.newFile(step);
    const retiredFile = masterKey ? null : this.besides(`retired-${step.from}.key`);
    if (retiredFile && !existsSync(retiredFile)) createKeyFile(retiredFile, this.ring.bytesOf(step.from));
    if (fingerprintIn(keyFile) !== step.to) renameSync(this.nextFile, keyFile);
    flushFolder(path.dirname(masterKeyFile));
    return { keyFile, retiredFile };
  }

  private async close({ from, to }: Step): Promise<void> {
    const root = await this.wrapped.find('root');
    const [left] = await this.subjects.wrappedByOthers(to, 1);
    if (root?.masterKeyId !== to || left) throw new Error(`keys are still wrapped by ${from}`);
    await this.wrapped.endRotation();
  }

  private get nextFile(): string {
    return this.besides('next.key');
  }

  private newFile({ to }: Pick<Step, 'to'>): string {
    return this.settings.masterKey ? this.besides(`${to}.key`) : this.settings.masterKeyFile;
  }

  private besides(name: string): string {
    return path.join(path.dirname(this.settings.masterKeyFile), name);
  }
}

function fingerprintIn(file: string): string | null {
  const key = readKeyFile(file);
  return key && fingerprintOf(key);
}
