import type { ReactNode } from 'react';
import { EventRow, type EventSummary } from '@/shared/events';
import { now } from '@/shared/platform/clock';
import { Box, List, toPage, Txt } from '@/shared/ui';
import { byMonth } from '../model/by-month';

interface MonthsProps<T> {
  readonly items: readonly T[];
  readonly eventOf: (item: T) => EventSummary;
  /** instead of how the seats stand */
  readonly footOf?: (item: T) => ReactNode;
}

/** Lectures under the names of their months. */
export function Months<T>({ items, eventOf, footOf }: MonthsProps<T>) {
  return (
    <>
      {byMonth(items, eventOf, now()).map(({ heading, items: inMonth }) => (
        <Box key={heading} as="section" className="ax-events-group">
          <Txt as="h2" className="ax-events-month">
            {heading}
          </Txt>
          <List label={heading}>
            {inMonth.map((item) => {
              const event = eventOf(item);
              return (
                <EventRow
                  key={event.eventId}
                  event={event}
                  foot={footOf?.(item)}
                  to={toPage('event', { eventId: event.eventId })}
                />
              );
            })}
          </List>
        </Box>
      ))}
    </>
  );
}
