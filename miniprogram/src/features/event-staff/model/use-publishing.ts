import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { eventKeys } from '@/shared/events';
import { now } from '@/shared/platform/clock';
import { ApiError } from '@/shared/request';
import { queryClient } from '@/shared/state/query-client';
import { staffApi, staffKeys, type StaffEvent } from '../api/event-staff';
import { inputOf } from './form';
import type { FormField, Problems } from './form.types';
import type { KeptForm } from './kept-form';
import { draftProblems, firstProblem, problemsOf, publishProblems } from './problems';

const NONE: Problems = {};

/** Stores what is typed. Sent again after a lost reply, it is the same event; changed meanwhile, it is its next version. */
async function store({ eventId, version, form }: KeptForm, acceptSpeakerClash: boolean): Promise<StaffEvent> {
  const input = inputOf(form, now());
  if (version !== null) return staffApi.change(eventId, version, input, acceptSpeakerClash);
  try {
    return await staffApi.create(eventId, input);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'IDEMPOTENCY_CONFLICT') throw error;
    const { version: known } = await staffApi.one(eventId);
    return staffApi.change(eventId, known, input);
  }
}

/** anyway: although the speaker is announced elsewhere at that time */
export type Intent = 'draft' | 'publish' | 'publish-anyway' | 'save' | 'save-anyway';
const KEEPS: readonly Intent[] = ['draft', 'save', 'save-anyway'];
const SAVES: readonly Intent[] = ['save', 'save-anyway'];

interface Ports {
  readonly stored: (event: StaffEvent) => Promise<void>;
  readonly done: (event: StaffEvent, intent: Intent) => Promise<void>;
  /** the first place from the top where something is wrong */
  readonly wrong: (field: FormField) => void;
}

/** Storing, publishing and changing: one at a time, with what is wrong at its place. */
export function usePublishing({ stored, done, wrong }: Ports) {
  const [problems, setProblems] = useState(NONE);
  const show = (found: Problems): boolean => {
    setProblems(found);
    const first = firstProblem(found);
    if (first) wrong(first);
    return first !== null;
  };
  const mutation = useMutation({
    mutationFn: async ({ kept, intent }: { kept: KeptForm; intent: Intent }) => {
      const saved = await store(kept, intent === 'save-anyway');
      await stored(saved);
      if (KEEPS.includes(intent)) return saved;
      return staffApi.publish(saved.eventId, saved.version, intent === 'publish-anyway');
    },
    onSuccess: async (event, { intent }) => {
      queryClient.setQueryData(staffKeys.one(event.eventId), event);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: staffKeys.all }),
        queryClient.invalidateQueries({ queryKey: eventKeys.events }),
      ]);
      await done(event, intent);
    },
    onError: (error) => void show(problemsOf(error) ?? NONE),
  });

  /** Sends nothing while something is wrong on the page itself. */
  const run = (kept: KeptForm, intent: Intent): void => {
    if (mutation.isPending) return;
    const found =
      intent === 'draft' ? draftProblems(kept.form) : publishProblems(kept.form, now(), SAVES.includes(intent));
    if (!show(found)) mutation.mutate({ kept, intent });
  };
  const code = mutation.error instanceof ApiError ? mutation.error.code : null;
  return {
    run,
    problems,
    busy: mutation.isPending ? mutation.variables.intent : null,
    /** what is wrong but has no place on the page */
    failure: mutation.error !== null && problemsOf(mutation.error) === null ? mutation.error : null,
    speakerTaken: code === 'EVENT_SPEAKER_TAKEN',
    changedMeanwhile: code === 'EVENT_CHANGED',
    clear: () => mutation.reset(),
  };
}
