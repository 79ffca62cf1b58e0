import { EventCover, EventFactList, EventText, useVenues } from '@/shared/events';
import { eventWords } from '@/shared/locales/events';
import { now } from '@/shared/platform/clock';
import { Box, Chip, FootNote } from '@/shared/ui';
import { eventStaff } from '../locales/event-staff';
import { inputOf, isOnline } from '../model/form';
import type { EventForm } from '../model/form.types';

const words = eventStaff.preview;

/** As everybody will read it. */
export function FormPreview({ form }: { readonly form: EventForm }) {
  const venues = useVenues().data ?? [];
  const input = inputOf(form, now());
  const place = venues.find(({ venueId }) => venueId === input.venueId) ?? null;
  return (
    <>
      <Box className="ax-cover-top">
        <EventCover name={form.cover} />
      </Box>
      <Box className="ax-staff-chips">
        <Chip tone="plain">{eventWords.kinds[form.kind]}</Chip>
        <Chip tone="accent">
          {form.sharing === 'per-unit' ? eventWords.nominated : eventWords.seatsLeft(input.seats)}
        </Chip>
      </Box>
      <EventFactList
        facts={{
          ...input,
          place,
          online: isOnline(form),
          speaker: input.speaker === '' ? words.noSpeaker : input.speaker,
        }}
      />
      <EventText text={input.description} />
      <Box className="ax-push" />
      <FootNote icon="eye">{words.hint}</FootNote>
    </>
  );
}
