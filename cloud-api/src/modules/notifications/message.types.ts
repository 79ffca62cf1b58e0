import type { MessageKind, MessagePage } from '@anxin/contracts';

/*
 * What a message tells, as facts: the words are made when it is read, so that better words reach old messages. Instants
 * are ISO strings in UTC. No fact is about anybody's health.
 */
interface AboutEvent {
  /** the event's title */
  title: string;
}
interface AboutPlan {
  unitName: string;
  year: number;
}

export interface MessageParams {
  /** to people who signed up; `changes`: what is new, in words: 时间改为11月26日（周四）14:30，地点改为… */
  'event-changed': AboutEvent & { changes: string };
  'event-cancelled': AboutEvent & { reason: string };
  /** `where`: the venue's name, or 线上 */
  'event-reminder': AboutEvent & { startsAt: string; where: string };
  /** moved up from the waiting list, or nominated by the unit */
  'seat-given': AboutEvent & { startsAt: string };
  /** to the unit's people; says that somebody asks, never who: the list does */
  'nomination-asked': AboutEvent & { unitName: string; until: string };
  'nomination-declined': AboutEvent;
  /** to the unit's people; `seats`: theirs from now on, 0 is none */
  'unit-seats-changed': AboutEvent & { unitName: string; seats: number };
  /** to the first reviewers */
  'plan-submitted': AboutPlan;
  /** to the county's reviewers */
  'plan-passed': AboutPlan;
  'plan-returned': AboutPlan & { reason: string };
  'plan-approved': AboutPlan;
  'plan-extended': AboutPlan & { dueAt: string; reason: string };
  /** `daysLeft`: whole days until the deadline; 0 is today, below 0 it has passed */
  'plan-reminder': AboutPlan & { dueAt: string; daysLeft: number };
  /** to whom the account belongs; `left`: codes that still work */
  'recovery-code-used': { left: number };
  'recovery-codes-made': Record<string, never>;
  /** says that somebody shares something, never who, what or how many */
  'result-shared': Record<string, never>;
}

/**
 * What opens when the message is tapped; `id` is the event's, the plan's, or the unit's whose nominations it is about,
 * and null where the page is the reader's own list.
 */
export interface MessageTarget {
  readonly page: MessagePage;
  readonly id: string | null;
}

interface MessageOf<Kind extends MessageKind> {
  readonly accountId: string;
  readonly kind: Kind;
  readonly params: MessageParams[Kind];
  readonly target: MessageTarget | null;
  /**
   * What this message is, for this person: the same key again is the same message and is not stored twice. Name the
   * occasion, not the moment: `event-reminder:<eventId>:<startsAt>`. ASCII, at most 120 characters.
   */
  readonly dedupeKey: string;
}
export type NewMessage = { [Kind in MessageKind]: MessageOf<Kind> }[MessageKind];
