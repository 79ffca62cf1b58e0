import { addMinutes, localOf, longDayWords } from '@/shared/events';
import { now } from '@/shared/platform/clock';
import { Box, DateField, Txt } from '@/shared/ui';
import { eventStaff } from '../locales/event-staff';
import { Part } from './place-of';
import type { SectionProps } from './section.types';

const words = eventStaff.form;
/** A lecture usually lasts this long. */
const USUAL_MINUTES = 90;

interface FormWhenProps extends SectionProps {
  /** another event at the same time */
  readonly clash: string | null;
}

/** A day, and from when to when. The end follows the beginning until it is chosen by hand. */
export function FormWhen({ form, change, problems, clash }: FormWhenProps) {
  const { day, from, to } = form;
  const begin = (next: string): void => {
    const follows = to === '' || (from !== '' && to === addMinutes(from, USUAL_MINUTES));
    change({ from: next, ...(follows && next !== '' ? { to: addMinutes(next, USUAL_MINUTES) } : {}) });
  };
  const error = problems.time ?? clash;
  return (
    <Part field="time">
      <DateField
        id="event-day"
        mode="date"
        icon="calendar"
        label={words.day}
        value={day}
        onChange={(next) => change({ day: next })}
        min={localOf(now()).day}
        shown={day === '' ? '' : longDayWords(day, now())}
        placeholder={words.choose}
        invalid={Boolean(error)}
      />
      <Box className="ax-staff-two">
        <DateField
          id="event-from"
          mode="time"
          label={words.from}
          value={from}
          onChange={begin}
          shown={from}
          placeholder={words.choose}
          invalid={Boolean(error)}
        />
        <DateField
          id="event-to"
          mode="time"
          label={words.to}
          value={to}
          onChange={(next) => change({ to: next })}
          shown={to}
          placeholder={words.choose}
          invalid={Boolean(error)}
        />
      </Box>
      {error && (
        <Txt as="p" size={5} tone="serious" live="polite" className="ax-field-note">
          {error}
        </Txt>
      )}
    </Part>
  );
}
