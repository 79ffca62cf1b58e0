import type { ContentKind, ContentVersionState } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import { Audit, type By, type Doer } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { plainTextOf, textBlocksOf } from '../../platform/rich-text/index.js';
import { packAudiences } from './audiences.js';
import { cleanDraft } from './clean-draft.js';
import { contentAfter } from './content.state.js';
import type { ContentDraft, ContentId } from './content.types.js';
import type { ContentEntity } from './content.entity.js';
import type { ContentVersionEntity } from './content-version.entity.js';
import { ContentTermsRepository } from './content-terms.repository.js';
import { contentProblems } from './content-readiness.policy.js';
import './courses.errors.js';
import { mayChange, mayPublish, mayReview, mayWrite } from './courses.policy.js';
import { ContentsRepository } from './contents.repository.js';
import { weightsOf } from './search-terms.js';
import { readinessWords as words } from './locales/readiness.zh.js';
import { Sounds } from './sounds.js';
import { stampOf } from './version-stamp.js';
import { versionAfter, type VersionDeed } from './version.state.js';

/** What only a writing sets. */
type Written = Pick<
  ContentVersionEntity,
  | 'topic'
  | 'audiences'
  | 'title'
  | 'summary'
  | 'minutes'
  | 'html'
  | 'sources'
  | 'sound'
  | 'seconds'
  | 'licence'
  | 'writtenBy'
  | 'writtenAt'
>;

/** The stamp of the text that somebody has before them (version-stamp.ts); not given: whichever there is. */
type Seen = string | undefined;

/** The job that publishes what was scheduled. */
export const PUBLISHING = 'courses.publish';

const UNREAD = { reviewedBy: null, reviewedAt: null, returnReason: null };
const UNSCHEDULED = { publishAt: null, publishBy: null };
const FRESH = { ...UNREAD, ...UNSCHEDULED };

/**
 * From the first draft to what people read. One works on the last version; every deed locks its content first. A deed on
 * a text that was seen needs that text to stand there; one that arrives again after it was done is a success.
 */
@Injectable()
export class ContentEditingService {
  constructor(
    private readonly contents: ContentsRepository,
    private readonly terms: ContentTermsRepository,
    private readonly sounds: Sounds,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * A new article or piece, as a draft.
   * @throws DomainError PERMISSION_REFUSED, CONTENT_NOT_READY with fields, IDEMPOTENCY_CONFLICT when another one has the
   *   id
   */
  async create(by: Doer, id: ContentId, draft: ContentDraft): Promise<void> {
    allow(mayWrite(by));
    const written = await this.written(by, draft);
    const { topic, audiences } = written;
    const unpublished = { state: 'unpublished', publishedVersion: null, publishedAt: null, changedAt: null } as const;
    try {
      await this.work.run(async () => {
        await this.contents.insert({ id, kind: kindOf(draft), topic, audiences, versions: 1, ...unpublished });
        await this.contents.insertVersion({ contentId: id, number: 1, state: 'draft', ...FRESH, ...written });
      });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const stored = await this.contents.findVersion(id, 1);
      if (!stored || !isSameWriting(stored, written)) throw new DomainError('IDEMPOTENCY_CONFLICT');
    }
  }

  /** A draft, or one that came back, as it is now. @throws DomainError CONTENT_NOT_FOUND, CONTENT_STATE, as `create` */
  async change(by: Doer, id: ContentId, draft: ContentDraft, seen?: Seen): Promise<void> {
    allow(mayWrite(by));
    const written = await this.written(by, draft);
    await this.withLast(id, async (version, content) => {
      find(mayChange(by, version.writtenBy));
      staysOfItsKind(content, draft);
      if (version.state === 'draft' && isSameWriting(version, written)) return;
      const state = afterSeen(version, 'change', seen);
      await this.contents.updateVersion(id, version.number, { state, ...FRESH, ...written });
    });
  }

  /**
   * The version after the published one, as a draft: people go on reading that.
   * @param after the number that was seen last; not given: whichever it is
   * @throws DomainError as `change`
   */
  async revise(by: Doer, id: ContentId, draft: ContentDraft, after?: number): Promise<void> {
    allow(mayWrite(by));
    const written = await this.written(by, draft);
    await this.withLast(id, async (version, content) => {
      find(mayChange(by, version.writtenBy));
      staysOfItsKind(content, draft);
      if (after !== undefined && version.number !== after) {
        const isDone = version.number === after + 1 && version.state === 'draft' && isSameWriting(version, written);
        if (isDone) return;
        throw new DomainError('CONTENT_CHANGED');
      }
      required(versionAfter(version.state, 'revise'));
      const next = { contentId: id, number: version.number + 1, state: 'draft', ...FRESH, ...written } as const;
      await this.contents.insertVersion(next);
      await this.contents.update(id, { versions: next.number });
    });
  }

  /** Asks somebody else to read it. @throws DomainError PERMISSION_REFUSED, CONTENT_NOT_FOUND, CONTENT_STATE */
  async submit(by: Doer, id: ContentId, seen?: Seen): Promise<void> {
    allow(mayWrite(by));
    await this.withLast(id, async (version) => {
      find(mayChange(by, version.writtenBy));
      if (isDone(version, 'in-review', seen)) return;
      await this.contents.updateVersion(id, version.number, { state: afterSeen(version, 'submit', seen) });
    });
  }

  /** @throws DomainError as `submit`, CONTENT_OWN_REVIEW when the one who wrote it approves it */
  async approve(by: Doer, id: ContentId, seen?: Seen): Promise<void> {
    await this.review(by, id, 'approve', { reason: null, seen });
  }

  /** @param reason what to change, for the writer. @throws DomainError as `submit` */
  async sendBack(by: Doer, id: ContentId, reason: string, seen?: Seen): Promise<void> {
    await this.review(by, id, 'return', { reason, seen });
  }

  /** Its approved version becomes what people read. @throws DomainError as `submit` */
  async publish(by: Doer, id: ContentId, seen?: Seen): Promise<void> {
    allow(mayPublish(by));
    await this.withLast(id, async (version, content) => {
      if (isDone(version, 'published', seen)) return;
      afterSeen(version, 'publish', seen);
      await this.bringOut(by, version, content);
    });
  }

  /**
   * What was scheduled, once its time has come: as whoever asked for it. Where they may not publish any more it waits for
   * a person again; where it was taken back meanwhile nothing is done.
   */
  async publishDue(by: Doer, id: ContentId): Promise<void> {
    await this.withLast(id, async (version, content) => {
      const { state, publishAt } = version;
      if (state !== 'scheduled' || publishAt === null || publishAt > this.clock.now()) return;
      if (mayPublish(by)) await this.bringOut(by, version, content);
      else await this.takeBack({ job: PUBLISHING }, version);
    });
  }

  /**
   * It is published by itself at a time, as whoever asked for it.
   * @throws DomainError as `submit`, CONTENT_NOT_READY for a time that is over
   */
  async schedule(by: Doer, id: ContentId, publishAt: Date, seen?: Seen): Promise<void> {
    allow(mayPublish(by));
    const isAhead = publishAt > this.clock.now();
    await this.withLast(id, async (version) => {
      const isAsked = version.publishAt?.getTime() === publishAt.getTime();
      if (isAsked && isDone(version, 'scheduled', seen)) return;
      if (!isAhead) throw new DomainError('CONTENT_NOT_READY', {}, [{ path: 'publishAt', message: words.timeOver }]);
      const state = afterSeen(version, 'schedule', seen);
      await this.contents.updateVersion(id, version.number, { state, publishAt, publishBy: by.accountId });
      await this.audit.record(by, 'content.scheduled', id);
    });
  }

  /** It waits for somebody to publish it again. @throws DomainError as `submit` */
  async unschedule(by: Doer, id: ContentId, seen?: Seen): Promise<void> {
    allow(mayPublish(by));
    await this.withLast(id, async (version) => {
      if (isDone(version, 'approved', seen)) return;
      afterSeen(version, 'unschedule', seen);
      await this.takeBack(by, version);
    });
  }

  /**
   * Nobody finds it any more, at once.
   * @param number the version that is to go; not given: whichever people read
   * @throws DomainError PERMISSION_REFUSED, CONTENT_NOT_FOUND, CONTENT_STATE, CONTENT_CHANGED
   */
  async withdraw(by: Doer, id: ContentId, number?: number): Promise<void> {
    allow(mayPublish(by));
    await this.work.run(async () => {
      const content = await this.locked(id);
      const { publishedVersion } = content;
      if (number !== undefined && number !== publishedVersion) throw new DomainError('CONTENT_CHANGED');
      if (number !== undefined && content.state === 'withdrawn') return;
      await this.contents.update(id, { state: required(contentAfter(content.state, 'withdraw')) });
      const state = required(versionAfter('published', 'withdraw'));
      await this.contents.updateVersion(id, publishedVersion ?? 0, { state });
      await this.terms.remove(id);
      await this.audit.record(by, 'content.withdrawn', id);
    });
  }

  private async review(
    by: Doer,
    id: ContentId,
    deed: 'approve' | 'return',
    { reason: returnReason, seen }: { reason: string | null; seen: Seen },
  ): Promise<void> {
    allow(mayReview(by));
    await this.withLast(id, async (version) => {
      const { number, writtenBy, reviewedBy, state: before } = version;
      // what somebody is still writing is not there for who only reviews
      find(mayPublish(by) || before !== 'draft' || mayChange(by, writtenBy));
      if (deed === 'approve' && writtenBy === by.accountId) throw new DomainError('CONTENT_OWN_REVIEW');
      const isMine = reviewedBy === by.accountId && version.returnReason === returnReason;
      if (isMine && isDone(version, deed === 'approve' ? 'approved' : 'returned', seen)) return;
      const state = afterSeen(version, deed, seen);
      const reviewed = { reviewedBy: by.accountId, reviewedAt: this.clock.now(), returnReason };
      await this.contents.updateVersion(id, number, { state, ...reviewed });
      await this.audit.record(by, deed === 'approve' ? 'content.approved' : 'content.returned', id);
    });
  }

  private async bringOut(by: Doer, version: ContentVersionEntity, content: ContentEntity): Promise<void> {
    const { contentId: id, number, topic, audiences } = version;
    const { publishedVersion: before } = content;
    if (before !== null) await this.supersede(id, before, content);
    const state = required(versionAfter(version.state, 'publish'));
    await this.contents.updateVersion(id, number, { state, ...UNSCHEDULED });
    const now = this.clock.now();
    const when = before === null ? { publishedAt: now } : { changedAt: now };
    await this.terms.replace(id, content.publishedAt ?? now, weightsOf(wordsOf(version)));
    const after = required(contentAfter(content.state, 'publish'));
    await this.contents.update(id, { state: after, publishedVersion: number, topic, audiences, ...when });
    await this.audit.record(by, 'content.published', id);
  }

  private async takeBack(by: By, { contentId, number, ...version }: ContentVersionEntity): Promise<void> {
    const state = required(versionAfter(version.state, 'unschedule'));
    await this.contents.updateVersion(contentId, number, { state, ...UNSCHEDULED });
    await this.audit.record(by, 'content.unscheduled', contentId);
  }

  private async supersede(id: ContentId, number: number, { state: of }: ContentEntity): Promise<void> {
    const state = required(versionAfter(of === 'withdrawn' ? 'withdrawn' : 'published', 'supersede'));
    await this.contents.updateVersion(id, number, { state });
  }

  /** In a transaction of its own, with the content locked. */
  private withLast(
    id: ContentId,
    work: (version: ContentVersionEntity, content: ContentEntity) => Promise<void>,
  ): Promise<void> {
    return this.work.run(async () => {
      const content = await this.locked(id);
      const version = await this.contents.findVersion(id, content.versions);
      if (!version) throw new Error(`content ${id} has no version ${content.versions}`);
      await work(version, content);
    });
  }

  private async locked(id: ContentId): Promise<ContentEntity> {
    const content = (await this.contents.lock(id)) ? await this.contents.find(id) : null;
    if (!content) throw new DomainError('CONTENT_NOT_FOUND');
    return content;
  }

  private async written(by: Doer, draft: ContentDraft): Promise<Written> {
    const html = cleanDraft(draft.text);
    const fields = contentProblems({ ...draft, text: html });
    const { sound } = draft;
    const heard = sound ? await this.sounds.factsOf(sound.name) : null;
    if (sound && !heard) fields.push({ path: 'sound', message: words.noSound });
    if (fields.length > 0) throw new DomainError('CONTENT_NOT_READY', {}, fields);
    const { title, summary, topic, minutes } = draft;
    const facts = { title, summary, topic, minutes, audiences: packAudiences(draft.audiences) };
    return {
      ...facts,
      ...{ html, sources: draft.sources.join('\n') },
      ...{ sound: sound?.name ?? null, seconds: heard?.seconds ?? null, licence: sound?.licence ?? null },
      ...{ writtenBy: by.accountId, writtenAt: this.clock.now() },
    };
  }
}

const kindOf = ({ sound }: ContentDraft): ContentKind => (sound ? 'audio' : 'article');

function wordsOf({ title, summary, html }: ContentVersionEntity) {
  const blocks = textBlocksOf(html);
  const headings = plainTextOf(blocks.filter(({ kind }) => kind === 'heading'));
  return { title, summary, headings, text: plainTextOf(blocks) };
}

/** By the same person, whenever. */
function isSameWriting(stored: Written, written: Written): boolean {
  const { writtenAt: _, ...facts } = written;
  return Object.entries(facts).every(([name, value]) => stored[name as keyof Written] === value);
}

function isDone(version: ContentVersionEntity, state: ContentVersionState, seen: Seen): boolean {
  return version.state === state && seen === stampOf(version);
}

/** @throws DomainError CONTENT_CHANGED when another text stands there than the one that was seen, CONTENT_STATE */
function afterSeen(version: ContentVersionEntity, deed: VersionDeed, seen: Seen): ContentVersionState {
  if (seen !== undefined && seen !== stampOf(version)) throw new DomainError('CONTENT_CHANGED');
  return required(versionAfter(version.state, deed));
}

function allow(may: boolean): void {
  if (!may) throw new DomainError('PERMISSION_REFUSED');
}

/** People have it in their lists as what it was. */
function staysOfItsKind({ kind }: ContentEntity, draft: ContentDraft): void {
  if (kindOf(draft) !== kind) throw new DomainError('CONTENT_STATE');
}

/** Other people's drafts are not there. */
function find(mayBeSeen: boolean): void {
  if (!mayBeSeen) throw new DomainError('CONTENT_NOT_FOUND');
}

function required<State>(state: State | null): State {
  if (state === null) throw new DomainError('CONTENT_STATE');
  return state;
}
