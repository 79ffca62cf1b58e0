import { type AuditEntryEntity, deedInWords, WITHOUT_ROLE } from '../../../platform/audit/index.js';
import type { Page } from '../../../platform/pagination/index.js';
import { ROLE_NAMES } from '../locales/role-names.js';

export class AccessLogEntryResponse {
  entryId: string;
  /** ISO instant, UTC */
  at: string;
  /** as what they did it; never who it was */
  who: string;
  what: string;
  /** what it was done with: `event`, `sign-up`, `role`, `staff-name` */
  thingKind: string;
  /** null where it names nothing that can be opened */
  thingId: string | null;

  static from(entry: AuditEntryEntity): AccessLogEntryResponse {
    const { id, happenedAt, actorKind, actorRole, act, thingKind, thingId } = entry;
    const unnamed = actorKind === 'machine' || actorKind === 'stranger' ? actorKind : 'account';
    return Object.assign(new AccessLogEntryResponse(), {
      entryId: id,
      at: happenedAt.toISOString(),
      who: actorRole === null ? WITHOUT_ROLE[unnamed] : ROLE_NAMES[actorRole],
      what: deedInWords(act),
      thingKind,
      thingId: thingKind === 'event' || thingKind === 'sign-up' ? thingId : null,
    } satisfies AccessLogEntryResponse);
  }
}

export class AccessLogResponse {
  items: AccessLogEntryResponse[];
  nextCursor: string | null;

  static from({ items, nextCursor }: Page<AuditEntryEntity>): AccessLogResponse {
    return Object.assign(new AccessLogResponse(), {
      items: items.map((entry) => AccessLogEntryResponse.from(entry)),
      nextCursor,
    } satisfies AccessLogResponse);
  }
}
