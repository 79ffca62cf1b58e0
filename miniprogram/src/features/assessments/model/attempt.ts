import { useCallback, useEffect, useRef, useState } from 'react';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { requireSessionHere } from '@/app/session';
import { replace } from '@/shared/navigation';
import { newUuid } from '@/shared/platform/uuid';
import { sentAgain, reopened } from './outbox';
import { deliver, openDesk, useAnswering } from './answering';
import type { OutboxEntry } from './answering.types';
import { openAttempt, type Opened } from './open-attempt';

export type Attempt =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly error: unknown; readonly retry: () => void }
  | { readonly phase: 'asking'; readonly ready: Extract<Opened, { kind: 'ready' }> }
  | { readonly phase: 'handed-in'; readonly entry: OutboxEntry; readonly sending: boolean }
  /** arrived: the result page is opening */
  | { readonly phase: 'done' };

type Opening = { readonly opened: Opened } | { readonly error: unknown } | null;

/** Opens the test, and follows it until its result page. */
export function useAttempt(assessmentId: string | undefined): Attempt {
  const [opening, setOpening] = useState<Opening>(null);
  const entry = useAnswering(({ state }) => state.outbox.find((each) => each.assessmentId === assessmentId));
  const sending = useAnswering((view) => view.sending);
  const arrived = useArrival(entry?.submissionId);

  const open = useCallback(async () => {
    if (assessmentId === undefined) {
      await replace('assessments');
      return;
    }
    if (!(await requireSessionHere('question', { assessmentId }))) return;
    setOpening(null);
    try {
      const opened = await openAttempt(assessmentId);
      if (opened.kind === 'consent-needed') await replace('consent', { assessmentId });
      else setOpening({ opened });
    } catch (error) {
      setOpening({ error });
    }
  }, [assessmentId]);
  useEffect(() => void open(), [open]);
  useDidShow(() => void deliver());

  if (arrived) return { phase: 'done' };
  if (entry) return { phase: 'handed-in', entry, sending };
  if (opening === null) return { phase: 'loading' };
  if ('error' in opening) return { phase: 'failed', error: opening.error, retry: () => void open() };
  if (opening.opened.kind === 'ready') return { phase: 'asking', ready: opening.opened };
  return { phase: 'loading' };
}

/** Once the form that waited here has arrived, its result takes this page's place, as soon as the page is in front. */
function useArrival(waitingId: string | undefined): boolean {
  const [watched, setWatched] = useState<string>();
  const [inFront, setInFront] = useState(true);
  useDidShow(() => setInFront(true));
  useDidHide(() => setInFront(false));
  if (waitingId !== undefined && waitingId !== watched) setWatched(waitingId);
  const arrived = useAnswering((view) => watched !== undefined && view.arrived.includes(watched));
  const gone = useRef(false);
  useEffect(() => {
    if (!arrived || !inFront || gone.current || watched === undefined) return;
    gone.current = true;
    void replace('result', { submissionId: watched });
  }, [arrived, inFront, watched]);
  return arrived;
}

/** Tries to hand in again what waits, also what was refused. */
export async function sendAgain(submissionId: string): Promise<void> {
  const desk = await openDesk();
  await desk?.vault.update(sentAgain(submissionId));
  await deliver();
}

/** A refused form's answers go back to the questions. */
export async function reopen({ submissionId, assessmentId }: OutboxEntry): Promise<void> {
  const desk = await openDesk();
  await desk?.vault.update(reopened(submissionId, await newUuid()));
  await replace('question', { assessmentId });
}
