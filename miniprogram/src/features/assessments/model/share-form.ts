import type { SharePurpose } from '@anxin/contracts';
import { dayOf } from '@/shared/time/business-time';
import type { ShareReceiver, Wish } from '../api/sharing';

const DAY_MS = 86_400_000;
/** Long enough for a talk to be found, and for a second one. */
const USUAL_DAYS = 14;
const LONGEST_NAME = 20;

export interface ShareForm {
  readonly receiverId: string | null;
  readonly purpose: SharePurpose | null;
  readonly untilOn: string;
  readonly name: string;
  readonly withAnswers: boolean;
}

export const dayAfter = (now: Date, days: number): string =>
  dayOf(new Date(now.getTime() + days * DAY_MS).toISOString());

/** Nothing is chosen for anybody; answers are never ticked beforehand. */
export const emptyForm = (nickname: string, now: Date): ShareForm => ({
  ...{ receiverId: null, purpose: null, untilOn: dayAfter(now, USUAL_DAYS) },
  ...{ name: nickname.slice(0, LONGEST_NAME), withAnswers: false },
});

/** Whom the form is for, among those who may be chosen. */
export const chosenOf = ({ receiverId }: ShareForm, receivers: readonly ShareReceiver[]): ShareReceiver | null =>
  receivers.find(({ accountId }) => accountId === receiverId) ?? null;

/** What is asked for; null while something is missing. A tick that this receiver may not have is none. */
export function wishOf(form: ShareForm, submissionId: string, receivers: readonly ShareReceiver[]): Wish | null {
  const { purpose, untilOn, withAnswers } = form;
  const chosen = chosenOf(form, receivers);
  if (chosen === null || purpose === null || untilOn === '') return null;
  return {
    ...{ submissionId, receiverId: chosen.accountId, purpose, untilOn },
    withAnswers: withAnswers && chosen.maySeeAnswers,
  };
}
