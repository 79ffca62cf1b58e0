import type { ContentVersionState } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import type { Doer } from '../../platform/audit/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { decodeCursor, pageOf, type Page, type PageQuery } from '../../platform/pagination/index.js';
import { textBlocksOf } from '../../platform/rich-text/index.js';
import { IdentityFacade } from '../identity/index.js';
import { ContentDeskRepository } from './content-desk.repository.js';
import type { ContentDifference, DeskContent, DeskItem, FactDifference } from './content-desk.types.js';
import type { ContentEntity } from './content.entity.js';
import type { ContentId } from './content.types.js';
import type { ContentVersionEntity } from './content-version.entity.js';
import { deedsFor, type DeskScope, deskScopeOf, mayRead } from './courses.policy.js';
import { ContentsRepository } from './contents.repository.js';
import { textDifference } from './text-difference.policy.js';
import { stampOf } from './version-stamp.js';

const BY_WRITTEN = { writtenAt: 'instant', contentId: 'string' } as const;
/** Where somebody has something to do; the others only grow. */
const OPEN_STATES = ['draft', 'in-review', 'returned', 'approved', 'scheduled'] as const;
const COMPARED = ['title', 'summary', 'topic', 'audiences', 'minutes', 'sources'] as const;

/** What is being worked on, for those who write, review and publish. What is not theirs to see is not there. */
@Injectable()
export class ContentDeskService {
  constructor(
    private readonly desk: ContentDeskRepository,
    private readonly contents: ContentsRepository,
    private readonly identity: IdentityFacade,
  ) {}

  /** The last written first. */
  async list(by: Doer, { state, cursor, limit }: PageQuery & { state: ContentVersionState }): Promise<Page<DeskItem>> {
    const last = cursor === undefined ? null : decodeCursor(BY_WRITTEN, cursor);
    const after = last && { at: last.writtenAt, id: last.contentId };
    const rows = await this.desk.list(state, writerOf(deskScopeOf(by), state), { after, most: limit + 1 });
    const { items, nextCursor } = pageOf(rows, limit, BY_WRITTEN);
    const names = await this.identity.nicknames([...new Set(items.map(({ writtenBy }) => writtenBy))]);
    return { items: items.map((row) => ({ ...row, writerName: names.get(row.writtenBy) ?? '' })), nextCursor };
  }

  /** How much there is to do, by state: as the lists of these states are long. */
  async counts(by: Doer): Promise<Map<string, number>> {
    const scope = deskScopeOf(by);
    if (scope.all) return this.desk.counts(OPEN_STATES, null);
    const own = await this.desk.counts(OPEN_STATES, scope.accountId);
    return scope.reviews ? new Map([...own, ...(await this.desk.counts(['in-review'], null))]) : own;
  }

  /** Its last version. @throws DomainError CONTENT_NOT_FOUND */
  async read(by: Doer, id: ContentId): Promise<DeskContent> {
    const { content, version } = await this.last(by, id);
    const versions = await this.desk.versionsOf(id);
    const people = [...versions.map(({ writtenBy }) => writtenBy), version.reviewedBy ?? version.writtenBy];
    const { state, writtenBy } = version;
    return {
      ...{ content, version, versions },
      stamp: stampOf(version),
      blocks: textBlocksOf(version.html),
      names: await this.identity.nicknames([...new Set(people)]),
      deeds: deedsFor(by, { state, writtenBy, isPublished: content.state === 'published' }),
    };
  }

  /** @throws DomainError CONTENT_NOT_FOUND, also for a version that there is not */
  async difference(by: Doer, id: ContentId, { from, to }: { from: number; to: number }): Promise<ContentDifference> {
    await this.last(by, id);
    const [before, after] = [await this.contents.findVersion(id, from), await this.contents.findVersion(id, to)];
    if (!before || !after) throw new DomainError('CONTENT_NOT_FOUND');
    return {
      facts: COMPARED.flatMap((field) => factDifference(field, before, after)),
      parts: textDifference(textBlocksOf(before.html), textBlocksOf(after.html)),
    };
  }

  private async last(by: Doer, id: ContentId): Promise<{ content: ContentEntity; version: ContentVersionEntity }> {
    const content = await this.contents.find(id);
    const version = content && (await this.contents.findVersion(id, content.versions));
    if (!version || !mayRead(deskScopeOf(by), version)) throw new DomainError('CONTENT_NOT_FOUND');
    return { content, version };
  }
}

/** null: whoever wrote it. */
const writerOf = (scope: DeskScope, state: ContentVersionState): string | null =>
  scope.all || (scope.reviews && state === 'in-review') ? null : scope.accountId;

function factDifference(
  field: FactDifference['field'],
  one: ContentVersionEntity,
  other: ContentVersionEntity,
): FactDifference[] {
  const [before, after] = [String(one[field]).trim(), String(other[field]).trim()];
  return before === after ? [] : [{ field, before, after }];
}
