import { assessmentsApi } from '../api/assessments';
import { openDesk } from './answering';
import type { Answering } from './answering.types';
import { sentAgain } from './outbox';

/** Tells the server, remembers it on this device, and lets forms go again that were refused for want of it. */
export async function giveConsent(version: string): Promise<void> {
  await assessmentsApi.giveConsent(version);
  const desk = await openDesk();
  await desk?.vault.update((state) =>
    state.outbox
      .filter(({ refusal }) => refusal?.code === 'CONSENT_REQUIRED')
      .reduce<Answering>((before, { submissionId }) => sentAgain(submissionId)(before), { ...state, consent: version }),
  );
}
