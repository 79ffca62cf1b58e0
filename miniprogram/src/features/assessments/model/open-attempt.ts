import { ApiError } from '@/shared/request';
import { newUuid } from '@/shared/platform/uuid';
import { assessmentsApi } from '../api/assessments';
import type { Definition } from '../api/assessments.types';
import { definitions, openDesk, type Desk } from './answering';
import { opened, withoutDraft, type NewDraft } from './draft';

export type Opened =
  | { readonly kind: 'consent-needed' }
  /** handed in before and still on its way: no second attempt until its fate is known */
  | { readonly kind: 'handed-in'; readonly desk: Desk }
  | {
      readonly kind: 'ready';
      readonly desk: Desk;
      readonly definition: Definition;
      readonly start: NewDraft;
      /** answers to an older wording were set aside */
      readonly reworded: boolean;
    };

/** Consent is asked of the server once per device; that it was withdrawn elsewhere the server says when handing in. */
async function consentGiven(desk: Desk): Promise<boolean> {
  if (desk.vault.view().consent !== null) return true;
  const consent = await assessmentsApi.consent();
  if (!consent?.given) return false;
  await desk.vault.update((state) => ({ ...state, consent: consent.version ?? consent.currentVersion }));
  return true;
}

/** What another device answered. Without a network there is nothing to take over, and answering starts all the same. */
async function takeOver(desk: Desk, start: NewDraft): Promise<void> {
  try {
    const server = await assessmentsApi.draft(start.assessmentId);
    await desk.vault.update(opened(start, server));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}

/** Rejects with ApiError when the test can neither be fetched nor was opened on this device before. */
export async function openAttempt(assessmentId: string): Promise<Opened> {
  const desk = await openDesk();
  if (!desk) throw new ApiError('SESSION_REQUIRED', '', 401);
  const waiting = desk.vault.view().outbox.some((entry) => entry.assessmentId === assessmentId);
  if (waiting) return { kind: 'handed-in', desk };
  const [given, definition] = await Promise.all([consentGiven(desk), definitions.load(assessmentId)]);
  if (!given) return { kind: 'consent-needed' };

  const { instrumentVersion } = definition;
  const before = desk.vault.view().drafts[assessmentId];
  const reworded = before !== undefined && before.instrumentVersion !== instrumentVersion;
  if (reworded) await desk.vault.update((state) => withoutDraft(state, assessmentId));
  const local = reworded ? undefined : before;
  const start = { assessmentId, instrumentVersion, attemptId: local?.attemptId ?? (await newUuid()) };
  const taken = takeOver(desk, start);
  if (!local) await taken;
  // another tab may have begun meanwhile
  const attemptId = desk.vault.view().drafts[assessmentId]?.attemptId ?? start.attemptId;
  return { kind: 'ready', desk, definition, start: { ...start, attemptId }, reworded };
}
