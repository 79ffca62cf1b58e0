import { ApiError } from '@/shared/request';
import type { ServerDraft } from '../api/assessments.types';
import { confirmed, mergedInto } from './draft';
import type { Vault } from './vault';

/** A draft that changes elsewhere at the same time is fetched and sent again this often; then the next tap tries. */
const MERGES = 3;

export interface DraftRemote {
  draft(assessmentId: string): Promise<ServerDraft | null>;
  putDraft(assessmentId: string, draft: ServerDraft): Promise<{ revision: number }>;
}

export interface DraftSync {
  /** Sends what the server does not have. Never rejects: what could not be sent waits for the next time. */
  sync(assessmentId: string): Promise<void>;
  /** Resolves when nothing of this draft is on its way. */
  settled(assessmentId: string): Promise<void>;
}

export function createDraftSync(vault: Pick<Vault, 'view' | 'update'>, remote: DraftRemote): DraftSync {
  const running = new Map<string, Promise<void>>();

  async function send(assessmentId: string): Promise<'nothing' | 'sent' | 'merged'> {
    const draft = vault.view().drafts[assessmentId];
    if (!draft || draft.touched.length === 0) return 'nothing';
    const { attemptId, instrumentVersion, answers, revision } = draft;
    try {
      const reply = await remote.putDraft(assessmentId, { instrumentVersion, answers, revision });
      // a captive portal answers 200 as well
      if (typeof (reply as { revision?: unknown } | null)?.revision !== 'number') return 'nothing';
      await vault.update(confirmed(assessmentId, attemptId, answers, reply.revision));
      return 'sent';
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'DRAFT_CHANGED') throw error;
      await vault.update(mergedInto(assessmentId, attemptId, await remote.draft(assessmentId)));
      return 'merged';
    }
  }

  async function run(assessmentId: string): Promise<void> {
    let merges = 0;
    try {
      while (merges <= MERGES) {
        const outcome = await send(assessmentId);
        if (outcome === 'nothing') return;
        merges = outcome === 'merged' ? merges + 1 : 0;
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error; // a bug, nothing of the network
    }
  }

  const settled = (assessmentId: string): Promise<void> => running.get(assessmentId) ?? Promise.resolve();

  return {
    settled,
    sync(assessmentId) {
      const known = running.get(assessmentId);
      if (known) return known;
      const job = run(assessmentId).finally(() => running.delete(assessmentId));
      running.set(assessmentId, job);
      return job;
    },
  };
}
