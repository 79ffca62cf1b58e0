import { useCallback, useEffect, useRef, useState } from 'react';
import { now } from '@/shared/platform/clock';
import type { Answers, Definition, Item } from '../api/assessments.types';
import { deliver, useAnswering } from './answering';
import { answered } from './draft';
import { handedIn } from './outbox';
import type { Opened } from './open-attempt';
import { askedItems, crisisRules, firstOpen, opensCrisisCard, resumeAt, validAnswers } from './questionnaire';

/** The choice is seen before the next question comes. */
const FADE_MS = 180;

export type Dialog = 'crisis' | 'hand-in' | 'leave' | null;
/** Where the answers are: on this device, in the account, or nowhere yet. */
export type Saved = 'device' | 'account' | 'not-yet' | 'nothing';

export interface Asking {
  readonly definition: Definition;
  readonly item: Item;
  readonly index: number;
  readonly total: number;
  readonly value: number | null;
  readonly complete: boolean;
  readonly anyAnswer: boolean;
  /** “请选一个最接近的” */
  readonly missing: boolean;
  readonly saved: Saved;
  readonly dialog: Dialog;
  readonly open: (dialog: Dialog) => void;
  readonly choose: (value: number) => void;
  readonly next: () => void;
  readonly previous: (() => void) | null;
  readonly handIn: () => Promise<void>;
  /** The person read the crisis card and goes on; nothing of it is stored or sent. */
  readonly goOnAfterCrisis: () => void;
}

const NO_ANSWERS: Answers = {};

/** One question at a time. */
export function useAsking({ desk, definition, start }: Extract<Opened, { kind: 'ready' }>): Asking {
  const { assessmentId } = start;
  const draft = useAnswering(({ state }) => state.drafts[assessmentId]);
  const kept = useAnswering((view) => view.kept);
  const answers = draft?.answers ?? NO_ANSWERS;
  const items = askedItems(definition, answers);
  const [position, setPosition] = useState(() => resumeAt(definition, answers));
  const [missing, setMissing] = useState(false);
  const [dialog, setDialog] = useState<Dialog>(null);
  const index = Math.min(position, items.length - 1);
  const item = items[index] as Item;
  const timer = useTimer();
  /** crisis cards already read, by answer: only in memory, only while this page lives */
  const read = useRef(new Set<string>());
  const lastAction = useRef(now());

  const fresh = () => desk.vault.view().drafts[assessmentId]?.answers ?? NO_ANSWERS;
  const moveTo = (to: number): void => {
    timer.stop();
    setMissing(false);
    setPosition(to);
  };

  const next = (): void => {
    timer.stop();
    const given = validAnswers(definition, fresh());
    const value = given[item.itemId];
    if (value === undefined && !item.skippable) {
      setMissing(true);
    } else if (value !== undefined && unread(value)) {
      setDialog('crisis');
    } else if (index + 1 < askedItems(definition, given).length) {
      moveTo(index + 1);
    } else {
      finish(firstOpen(definition, given));
    }
  };

  /** A crisis card that this answer opens and that has not been read. */
  const unread = (value: number): boolean =>
    opensCrisisCard(definition, item.itemId, value) && !read.current.has(markOf(item, value));

  const finish = (gap: number | null): void => {
    if (gap === null) {
      setDialog('hand-in');
    } else {
      moveTo(gap);
      setMissing(true);
    }
  };

  const choose = (value: number): void => {
    timer.stop();
    setMissing(false);
    const at = now();
    const seconds = (at.getTime() - lastAction.current.getTime()) / 1000;
    lastAction.current = at;
    void desk.vault.update(answered(start, item.itemId, value, seconds)).then(() => desk.drafts.sync(assessmentId));
    if (opensCrisisCard(definition, item.itemId, value)) setDialog('crisis');
    else timer.start(next, FADE_MS);
  };

  const handIn = async (): Promise<void> => {
    const given = validAnswers(definition, fresh());
    const gap = firstOpen(definition, given);
    setDialog(null);
    if (gap !== null) {
      moveTo(gap);
      return;
    }
    await desk.vault.update(handedIn(assessmentId, given, now().toISOString()));
    await deliver();
  };

  return {
    definition,
    item,
    index,
    total: items.length,
    value: answers[item.itemId] ?? null,
    complete: firstOpen(definition, answers) === null,
    anyAnswer: Object.keys(answers).length > 0,
    missing,
    saved: savedWhere(draft, kept),
    dialog,
    open: (which) => {
      timer.stop();
      setDialog(which);
    },
    choose,
    next,
    previous: index === 0 ? null : () => moveTo(index - 1),
    handIn,
    goOnAfterCrisis: () => {
      const value = fresh()[item.itemId];
      if (value !== undefined) read.current.add(markOf(item, value));
      setDialog(null);
      if (firstOpen(definition, fresh()) === null && index + 1 === items.length) void handIn();
      else next();
    },
  };
}

const markOf = ({ itemId }: Item, value: number): string => `${itemId}=${value}`;

function savedWhere(draft: { readonly touched: readonly string[] } | undefined, kept: boolean): Saved {
  if (draft === undefined) return 'nothing';
  if (kept) return 'device';
  return draft.touched.length === 0 ? 'account' : 'not-yet';
}

/** One pending step at most; none once the page is gone. */
function useTimer() {
  const handle = useRef<ReturnType<typeof setTimeout>>();
  const stop = useCallback(() => clearTimeout(handle.current), []);
  useEffect(() => stop, [stop]);
  return {
    stop,
    start(work: () => void, milliseconds: number): void {
      stop();
      handle.current = setTimeout(work, milliseconds);
    },
  };
}

/** Whether these answers call for the safety card, also after handing in. */
export const needsSafetyCard = (definition: Definition, answers: Answers): boolean =>
  crisisRules(definition, answers).length > 0;
