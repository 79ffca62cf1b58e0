import type { Answers, ServerDraft } from '../api/assessments.types';
import type { Answering, Draft } from './answering.types';
import type { Change } from './vault';

/** A pause longer than this is not answering time. */
export const LONGEST_PAUSE_SECONDS = 300;

export interface NewDraft {
  readonly assessmentId: string;
  readonly instrumentVersion: string;
  readonly attemptId: string;
}

const emptyDraft = (start: NewDraft): Draft => ({ ...start, answers: {}, touched: [], revision: 0, seconds: 0 });

const setDraft = (state: Answering, draft: Draft): Answering => ({
  ...state,
  drafts: { ...state.drafts, [draft.assessmentId]: draft },
});

function change(assessmentId: string, attemptId: string, edit: (draft: Draft) => Draft): Change {
  return (state) => {
    const draft = state.drafts[assessmentId];
    return draft?.attemptId === attemptId ? setDraft(state, edit(draft)) : state;
  };
}

/** Begins an attempt, unless one is already under way. */
export const started =
  (start: NewDraft): Change =>
  (state) =>
    state.drafts[start.assessmentId] ? state : setDraft(state, emptyDraft(start));

/** One answer; `seconds` since the person last did something. */
export function answered(draft: NewDraft, itemId: string, value: number, seconds: number): Change {
  const pause = Math.min(Math.max(0, seconds), LONGEST_PAUSE_SECONDS);
  return (state) =>
    change(draft.assessmentId, draft.attemptId, (known) => ({
      ...known,
      answers: { ...known.answers, [itemId]: value },
      touched: known.touched.includes(itemId) ? known.touched : [...known.touched, itemId],
      seconds: known.seconds + pause,
    }))(started(draft)(state));
}

/** The server keeps what was sent. Answers that changed while it was on its way stay to be sent. */
export const confirmed = (assessmentId: string, attemptId: string, sent: Answers, revision: number): Change =>
  change(assessmentId, attemptId, (draft) => ({
    ...draft,
    revision,
    touched: draft.touched.filter((itemId) => draft.answers[itemId] !== sent[itemId]),
  }));

const pick = (answers: Answers, itemIds: readonly string[]): Answers =>
  Object.fromEntries(itemIds.flatMap((itemId) => (answers[itemId] === undefined ? [] : [[itemId, answers[itemId]]])));

/**
 * One form out of this device's and the server's. What was answered here and not yet confirmed is the newest; beyond
 * that the server is right, because another device may have gone on. Without a draft on the server everything here
 * has to be sent again. A draft of another wording cannot be mixed: this one replaces it.
 */
export function merged(local: Draft, server: ServerDraft | null): Draft {
  if (server === null || server.instrumentVersion !== local.instrumentVersion) {
    return { ...local, revision: server?.revision ?? 0, touched: Object.keys(local.answers) };
  }
  return {
    ...local,
    revision: server.revision,
    answers: { ...server.answers, ...pick(local.answers, local.touched) },
  };
}

/** What the server says of the draft, brought into the one here. */
export const mergedInto = (assessmentId: string, attemptId: string, server: ServerDraft | null): Change =>
  change(assessmentId, attemptId, (draft) => merged(draft, server));

/**
 * At the opening of a test. A draft of the server is taken over; one that the server no longer has, and to which
 * nothing was added here, was finished or discarded on another device, and ends here too.
 */
export function opened(start: NewDraft, server: ServerDraft | null): Change {
  return (state) => {
    const local = state.drafts[start.assessmentId];
    if (server !== null && server.instrumentVersion === start.instrumentVersion) {
      return setDraft(state, merged(local ?? emptyDraft(start), server));
    }
    if (local && local.revision > 0 && local.touched.length === 0) return withoutDraft(state, start.assessmentId);
    return state;
  };
}

export function withoutDraft(state: Answering, assessmentId: string): Answering {
  const { [assessmentId]: _ended, ...drafts } = state.drafts;
  return { ...state, drafts };
}
