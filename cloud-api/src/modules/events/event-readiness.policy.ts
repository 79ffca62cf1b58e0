import type { FieldProblem } from '../../platform/errors/index.js';
import type { EventContent } from './event.types.js';
import { readinessWords as words } from './locales/readiness.zh.js';

const LONGEST_MS = 3 * 24 * 60 * 60 * 1000;

/** How far back an event that still runs can have begun: nothing lasts longer. */
export const LONGEST_EVENT_MS = LONGEST_MS;

/** What is wrong with a draft as it stands, before anybody wants to publish it. */
export function draftProblems(content: EventContent): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const say = (path: string, message: string): void => void problems.push({ path, message });
  if (content.kind === 'group-counselling' && content.sharing === 'per-unit') say('sharing', words.groupPerUnit);
  if (content.sharing === 'first-come' && content.unitShares.length > 0) say('unitShares', words.sharesNotUsed);
  const seen = new Set<string>();
  content.unitShares.forEach(({ unitId }, index) => {
    if (seen.has(unitId)) say(`unitShares.${index}.unitId`, words.shareTwice);
    seen.add(unitId);
  });
  return problems;
}

/**
 * What an event lacks before people may see it, in the order of the form.
 * @param now null: it is published already and may have begun
 */
export function readinessProblems(content: EventContent, now: Date | null): FieldProblem[] {
  return [
    ...timeProblems(content, now),
    ...placeProblems(content),
    ...draftProblems(content),
    ...shareProblems(content),
    ...deadlineProblems(content),
  ];
}

function timeProblems({ startsAt, endsAt }: EventContent, now: Date | null): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (startsAt === null) problems.push({ path: 'startsAt', message: words.startsAt });
  else if (now !== null && startsAt <= now) problems.push({ path: 'startsAt', message: words.startsInPast });
  if (endsAt === null) problems.push({ path: 'endsAt', message: words.endsAt });
  else if (startsAt !== null && endsAt <= startsAt) problems.push({ path: 'endsAt', message: words.endsBeforeStart });
  else if (startsAt !== null && endsAt.getTime() - startsAt.getTime() > LONGEST_MS) {
    problems.push({ path: 'endsAt', message: words.tooLong });
  }
  return problems;
}

function placeProblems({ kind, venueId, link }: EventContent): FieldProblem[] {
  if (kind === 'cloud-class' && link === null) return [{ path: 'link', message: words.onlineLink }];
  return venueId === null && link === null ? [{ path: 'venueId', message: words.place }] : [];
}

function shareProblems({ sharing, unitShares, seats }: EventContent): FieldProblem[] {
  if (sharing !== 'per-unit') return [];
  if (unitShares.length === 0) return [{ path: 'unitShares', message: words.noShares }];
  const sum = unitShares.reduce((total, share) => total + share.seats, 0);
  return sum === seats ? [] : [{ path: 'unitShares', message: words.sharesDiffer(sum, seats) }];
}

function deadlineProblems({ startsAt, signUpFrom, signUpUntil, cancelUntil }: EventContent): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const say = (path: string, message: string): void => void problems.push({ path, message });
  if (signUpFrom === null) say('signUpFrom', words.signUpFrom);
  if (signUpUntil === null) say('signUpUntil', words.signUpUntil);
  else if (startsAt !== null && signUpUntil > startsAt) say('signUpUntil', words.signUpAfterStart);
  else if (signUpFrom !== null && signUpUntil <= signUpFrom) say('signUpUntil', words.signUpOrder);
  if (cancelUntil === null) say('cancelUntil', words.cancelUntil);
  else if (startsAt !== null && cancelUntil > startsAt) say('cancelUntil', words.cancelAfterStart);
  return problems;
}

/** What people have taken already, when a published event changes. */
export interface TakenSeats {
  seated: number;
  /** seated, waiting and requested together */
  active: number;
  before: Pick<EventContent, 'kind' | 'sharing'>;
  /** by unit: nominated, and still asking */
  units: { unitId: string; taken: number; asking: number }[];
}

/** What a change would take away from people who have signed up. */
export function takenProblems(content: EventContent, taken: TakenSeats): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (taken.active > 0 && content.sharing !== taken.before.sharing) {
    problems.push({ path: 'sharing', message: words.sharingFixed });
  }
  const isGroup = (kind: string): boolean => kind === 'group-counselling';
  if (taken.active > 0 && isGroup(content.kind) !== isGroup(taken.before.kind)) {
    problems.push({ path: 'kind', message: words.kindFixed });
  }
  if (content.seats < taken.seated) problems.push({ path: 'seats', message: words.seatsBelowTaken(taken.seated) });
  for (const unit of taken.units) problems.push(...takenShareProblems(content, unit));
  return problems;
}

function takenShareProblems(
  content: EventContent,
  { unitId, taken, asking }: TakenSeats['units'][number],
): FieldProblem[] {
  const index = content.unitShares.findIndex((share) => share.unitId === unitId);
  const share = content.unitShares[index];
  if (share === undefined) return taken + asking > 0 ? [{ path: 'unitShares', message: words.shareInUse }] : [];
  if (share.seats >= taken) return [];
  return [{ path: `unitShares.${index}.seats`, message: words.seatsBelowTaken(taken) }];
}
