import type { ReactNode } from 'react';
import { now } from '../platform/clock';
import { Box, Chip, Row, Txt } from '../ui';
import type { Destination } from '../ui';
import { dateParts } from './event-time';
import type { EventSummary } from './events.types';
import { standingOf } from './standing';
import { eventWords as words } from '../locales/events';

interface EventRowProps {
  readonly event: EventSummary;
  readonly to: Destination;
  /** instead of how the seats stand */
  readonly foot?: ReactNode;
  /** where no heading tells the month */
  readonly withMonth?: boolean;
}

/** One lecture in a list: its day at the left, then title, time and place, and how the seats stand. */
export function EventRow({ event, to, foot, withMonth }: EventRowProps) {
  const { startsAt, title, venueName, online } = event;
  const { date, weekday, time, dayWords, thisMonth } = dateParts(startsAt, now());
  const when = withMonth && !thisMonth ? `${dayWords} ${time}` : time;
  const place = venueName ?? (online ? words.online : null);
  const standing = standingOf(event);
  return (
    <Row
      lead={<DateBlock date={date} weekday={weekday} />}
      title={title}
      sub={place === null ? [when] : [when, place]}
      foot={foot ?? (standing && <Chip tone={standing.tone}>{standing.text}</Chip>)}
      to={to}
    />
  );
}

function DateBlock({ date, weekday }: { readonly date: string; readonly weekday: string }) {
  return (
    <Box className="ax-date">
      <Txt as="p" size={2} className="ax-date-day ax-num">
        {date}
      </Txt>
      <Txt as="p" size={6} tone="soft">
        {weekday}
      </Txt>
    </Box>
  );
}
