import { useDrafts } from '@/shared/api/queries';
import type { AssessmentSummary, DraftSummary } from '@/shared/api/types';
import { useAnswering } from './answering';
import type { Answering } from './answering.types';

/**
 * Drafts of the server and of this device as one list. This device's own comes first: it may be ahead, or offline. What
 * was handed in and still waits is no draft, whatever the server has.
 */
export function unfinishedDrafts(
  server: readonly DraftSummary[],
  { drafts, outbox }: Pick<Answering, 'drafts' | 'outbox'>,
  offered: readonly Pick<AssessmentSummary, 'assessmentId' | 'itemCount'>[],
): readonly DraftSummary[] {
  return offered.flatMap(({ assessmentId, itemCount }): readonly DraftSummary[] => {
    if (outbox.some((entry) => entry.assessmentId === assessmentId)) return [];
    const remote = server.find((draft) => draft.assessmentId === assessmentId);
    const local = drafts[assessmentId];
    if (!local) return remote ? [remote] : [];
    const { instrumentVersion, revision, answers, touched } = local;
    // nothing was added here: the server knows better, also when it is further
    if (remote && touched.length === 0) return [remote];
    return [{ assessmentId, instrumentVersion, answeredCount: Object.keys(answers).length, itemCount, revision }];
  });
}

export function useUnfinished(
  signedIn: boolean,
  offered: readonly Pick<AssessmentSummary, 'assessmentId' | 'itemCount'>[],
): readonly DraftSummary[] {
  const server = useDrafts(signedIn);
  const state = useAnswering((view) => view.state);
  return signedIn ? unfinishedDrafts(server.data ?? [], state, offered) : [];
}
