import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { instantOf } from '@/shared/events';
import { staffApi, staffKeys, type Clash, type ClashQuestion } from '../api/event-staff';
import { isOnline } from './form';
import type { KeptForm } from './kept-form';

const PAUSE_MS = 600;
const NONE: readonly Clash[] = [];

/** null while there is nothing to ask: no time yet, or neither a room nor a name. */
export function questionOf({ eventId, version, form }: KeptForm): ClashQuestion | null {
  const startsAt = instantOf({ day: form.day, time: form.from });
  const endsAt = instantOf({ day: form.day, time: form.to });
  const venueId = isOnline(form) ? null : form.venueId;
  const speaker = form.speaker.trim();
  if (startsAt === null || endsAt === null || endsAt <= startsAt || (venueId === null && speaker === '')) return null;
  return { eventId: version === null ? null : eventId, venueId, speaker, startsAt, endsAt };
}

/** What else happens in that room or with that speaker, asked when typing pauses. Only a remark: publishing decides. */
export function useClashes(kept: KeptForm | null): readonly Clash[] {
  const wanted = kept && questionOf(kept);
  const text = wanted === null ? '' : JSON.stringify(wanted);
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const question = asked === '' ? null : (JSON.parse(asked) as ClashQuestion);
  const { data } = useQuery({
    queryKey: question ? staffKeys.clashes(question) : staffKeys.all,
    queryFn: () => staffApi.clashes(question as ClashQuestion),
    enabled: question !== null,
  });
  return question === null || asked !== text ? NONE : (data ?? NONE);
}
