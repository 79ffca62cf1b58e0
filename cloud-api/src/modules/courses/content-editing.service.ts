import type { ContentKind } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import { Audit, type Doer } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { cleanRichText, plainTextOf, textBlocksOf } from '../../platform/rich-text/index.js';
import { packAudiences } from './audiences.js';
import { contentAfter } from './content.state.js';
import type { ContentDraft, ContentId } from './content.types.js';
import type { ContentEntity } from './content.entity.js';
import type { ContentVersionEntity } from './content-version.entity.js';
import { ContentTermsRepository } from './content-terms.repository.js';
import { contentProblems } from './content-readiness.policy.js';
import './courses.errors.js';
import { readinessWords as words } from './locales/readiness.zh.js';
import { mayChange, mayPublish, mayReview, mayWrite } from './courses.policy.js';
import { ContentsRepository } from './contents.repository.js';
import { weightsOf } from './search-terms.js';
import { Sounds } from './sounds.js';
import { versionAfter, type VersionDeed, type VersionState } from './version.state.js';

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

const UNREAD = { reviewedBy: null, reviewedAt: null, returnReason: null };

/** From the first draft to what people read. One works on the last version; every deed locks its content first. */
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
   * @throws DomainError PERMISSION_REFUSED, CONTENT_NOT_READY with fields; the driver's duplicate key error when the id
   *   is taken
   */
  async create(by: Doer, id: ContentId, draft: ContentDraft): Promise<void> {
    allow(mayWrite(by));
    const written = await this.written(by, draft);
    const { topic, audiences } = written;
    const unpublished = { state: 'unpublished', publishedVersion: null, publishedAt: null, changedAt: null } as const;
    await this.work.run(async () => {
      await this.contents.insert({ id, kind: kindOf(draft), topic, audiences, versions: 1, ...unpublished });
      await this.contents.insertVersion({ contentId: id, number: 1, state: 'draft', ...UNREAD, ...written });
    });
  }

  /** A draft, or one that came back, as it is now. @throws DomainError CONTENT_NOT_FOUND, CONTENT_STATE, as `create` */
  async change(by: Doer, id: ContentId, draft: ContentDraft): Promise<void> {
    allow(mayWrite(by));
    const written = await this.written(by, draft);
    await this.withLast(id, 'change', async ({ number, writtenBy }, state, content) => {
      find(mayChange(by, writtenBy));
      staysOfItsKind(content, draft);
      await this.contents.updateVersion(id, number, { state, ...UNREAD, ...written });
    });
  }

  /** The version after the published one, as a draft: people go on reading that. @throws DomainError as `change` */
  async revise(by: Doer, id: ContentId, draft: ContentDraft): Promise<void> {
    allow(mayWrite(by));
    const written = await this.written(by, draft);
    await this.withLast(id, 'revise', async ({ number, writtenBy }, _state, content) => {
      find(mayChange(by, writtenBy));
      staysOfItsKind(content, draft);
      const next = { contentId: id, number: number + 1, state: 'draft', ...UNREAD, ...written } as const;
      await this.contents.insertVersion(next);
      await this.contents.update(id, { versions: next.number });
    });
  }

  /** Asks somebody else to read it. @throws DomainError PERMISSION_REFUSED, CONTENT_NOT_FOUND, CONTENT_STATE */
  async submit(by: Doer, id: ContentId): Promise<void> {
    allow(mayWrite(by));
    await this.withLast(id, 'submit', async ({ number, writtenBy }, state) => {
      find(mayChange(by, writtenBy));
      await this.contents.updateVersion(id, number, { state });
    });
  }

  /** @throws DomainError as `submit`, CONTENT_OWN_REVIEW when the one who wrote it approves it */
  async approve(by: Doer, id: ContentId): Promise<void> {
    await this.review(by, id, 'approve', null);
  }

  /** @param reason what to change, for the writer. @throws DomainError as `submit` */
  async sendBack(by: Doer, id: ContentId, reason: string): Promise<void> {
    await this.review(by, id, 'return', reason);
  }

  /** Its approved version becomes what people read. @throws DomainError as `submit` */
  async publish(by: Doer, id: ContentId): Promise<void> {
    allow(mayPublish(by));
    await this.withLast(id, 'publish', async (version, state, content) => {
      const { number, topic, audiences } = version;
      const { publishedVersion: before } = content;
      if (before !== null) await this.supersede(id, before);
      await this.contents.updateVersion(id, number, { state });
      const now = this.clock.now();
      const when = before === null ? { publishedAt: now } : { changedAt: now };
      await this.terms.replace(id, content.publishedAt ?? now, weightsOf(wordsOf(version)));
      const after = required(contentAfter(content.state, 'publish'));
      await this.contents.update(id, { state: after, publishedVersion: number, topic, audiences, ...when });
      await this.audit.record(by, 'content.published', id);
    });
  }

  /** Nobody finds it any more, at once. @throws DomainError PERMISSION_REFUSED, CONTENT_NOT_FOUND, CONTENT_STATE */
  async withdraw(by: Doer, id: ContentId): Promise<void> {
    allow(mayPublish(by));
    await this.work.run(async () => {
      const { state } = await this.locked(id);
      await this.contents.update(id, { state: required(contentAfter(state, 'withdraw')) });
      await this.terms.remove(id);
      await this.audit.record(by, 'content.withdrawn', id);
    });
  }

  private async review(by: Doer, id: ContentId, deed: 'approve' | 'return', returnReason: string | null) {
    allow(mayReview(by));
    await this.withLast(id, deed, async ({ number, writtenBy }, state) => {
      if (deed === 'approve' && writtenBy === by.accountId) throw new DomainError('CONTENT_OWN_REVIEW');
      const reviewed = { reviewedBy: by.accountId, reviewedAt: this.clock.now(), returnReason };
      await this.contents.updateVersion(id, number, { state, ...reviewed });
      await this.audit.record(by, deed === 'approve' ? 'content.approved' : 'content.returned', id);
    });
  }

  private async supersede(id: ContentId, number: number): Promise<void> {
    const state = required(versionAfter('published', 'supersede'));
    await this.contents.updateVersion(id, number, { state });
  }

  /** In a transaction of its own, with the content locked. @param work is given the state after the deed */
  private withLast(
    id: ContentId,
    deed: VersionDeed,
    work: (version: ContentVersionEntity, after: VersionState, content: ContentEntity) => Promise<void>,
  ): Promise<void> {
    return this.work.run(async () => {
      const content = await this.locked(id);
      const version = await this.contents.findVersion(id, content.versions);
      if (!version) throw new Error(`content ${id} has no version ${content.versions}`);
      await work(version, required(versionAfter(version.state, deed)), content);
    });
  }

  private async locked(id: ContentId): Promise<ContentEntity> {
    const content = (await this.contents.lock(id)) ? await this.contents.find(id) : null;
    if (!content) throw new DomainError('CONTENT_NOT_FOUND');
    return content;
  }

  private async written(by: Doer, draft: ContentDraft): Promise<Written> {
    const html = cleanRichText(draft.text);
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
