import { ApiError } from '@/shared/request';
import { isRefusal } from '@/shared/request/refusal';
import type { ResultResponse, Submission } from '../api/assessments.types';
import type { Answering, OutboxEntry } from './answering.types';
import { withoutDraft } from './draft';
import type { Change, Vault } from './vault';

/** The draft becomes an entry with the attempt's id, in one write: there is never both, and never neither. */
export function handedIn(assessmentId: string, answers: Submission['answers'], takenAt: string): Change {
  return (state) => {
    const draft = state.drafts[assessmentId];
    if (!draft) return state;
    const entry: OutboxEntry = {
      submissionId: draft.attemptId,
      assessmentId,
      instrumentVersion: draft.instrumentVersion,
      answers: { ...answers },
      takenAt,
      durationSeconds: Math.round(draft.seconds),
      refusal: null,
    };
    return { ...withoutDraft(state, assessmentId), outbox: [...state.outbox, entry] };
  };
}

const delivered =
  (submissionId: string): Change =>
  (state) => ({ ...state, outbox: state.outbox.filter((entry) => entry.submissionId !== submissionId) });

function edit(state: Answering, submissionId: string, refusal: OutboxEntry['refusal']): Answering {
  return {
    ...state,
    outbox: state.outbox.map((entry) => (entry.submissionId === submissionId ? { ...entry, refusal } : entry)),
  };
}

export const refused =
  (submissionId: string, { code, message }: { code: string; message: string }): Change =>
  (state) =>
    edit(state, submissionId, { code, message });

/** The person wants it sent again as it is, e.g. after giving the consent that was missing. */
export const sentAgain =
  (submissionId: string): Change =>
  (state) =>
    edit(state, submissionId, null);

/**
 * A refused form goes back to its questions, as a new attempt: the server does not know the old id. A form whose fate
 * is open stays where it is, because under a new id it could arrive twice.
 */
export const reopened =
  (submissionId: string, attemptId: string): Change =>
  (state) => {
    const entry = state.outbox.find((each) => each.submissionId === submissionId);
    if (!entry?.refusal || state.drafts[entry.assessmentId]) return state;
    const { assessmentId, instrumentVersion, answers, durationSeconds: seconds } = entry;
    const draft = {
      assessmentId,
      instrumentVersion,
      attemptId,
      answers,
      touched: Object.keys(answers),
      revision: 0,
      seconds,
    };
    return { ...delivered(submissionId)(state), drafts: { ...state.drafts, [assessmentId]: draft } };
  };

export interface Delivery {
  readonly vault: Pick<Vault, 'view' | 'update'>;
  readonly send: (entry: OutboxEntry) => Promise<ResultResponse>;
  readonly arrived: (result: ResultResponse) => void;
}

/**
 * Sends what waits, oldest first, until the network ends it. Safe to call at any time and any number of times: the id
 * makes a repetition harmless, and an entry leaves only when the server confirmed exactly this id.
 */
export function createFlush({ vault, send, arrived }: Delivery): () => Promise<void> {
  let running: Promise<void> | null = null;

  async function deliver(entry: OutboxEntry): Promise<boolean> {
    try {
      const result = await send(entry);
      if ((result as { submissionId?: unknown } | null)?.submissionId !== entry.submissionId) return false;
      arrived(result);
      await vault.update(delivered(entry.submissionId));
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!isRefusal(error)) return false;
      await vault.update(refused(entry.submissionId, error));
      return true;
    }
  }

  async function run(): Promise<void> {
    const done = new Set<string>();
    for (;;) {
      const next = vault.view().outbox.find(({ submissionId, refusal }) => refusal === null && !done.has(submissionId));
      if (!next || !(await deliver(next))) return;
      done.add(next.submissionId);
    }
  }

  return () => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}
