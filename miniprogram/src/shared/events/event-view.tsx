import type { Audience, EventCover as Cover, Topic } from '@anxin/contracts';
import type { ReactNode } from 'react';
import { eventWords as words } from '../locales/events';
import { pictures } from '../locales/pictures';
import { now } from '../platform/clock';
import { Box, classNames, Icon, Txt } from '../ui';
import type { IconName } from '../theme/generated/names';
import { momentWords, spanParts } from './event-time';

/** The picture above a lecture; `small` for choosing one. */
export function EventCover({ name, small }: { readonly name: Cover; readonly small?: boolean }) {
  const label = pictures[name];
  const spoken = small || label === '' ? { hidden: true } : { role: 'img', label };
  return (
    <Box className={classNames('ax-cover', `ax-cover-${name}`, small && 'ax-cover-small')} {...spoken}>
      <Box className={`ax-art ax-art-${name} ax-cover-art`} />
    </Box>
  );
}

interface FactProps {
  readonly icon: IconName;
  /** spoken: what this line is about */
  readonly label: string;
  /** pieces stay whole where the line breaks */
  readonly title: string | readonly string[];
  readonly sub?: readonly (string | null)[];
  readonly action?: ReactNode;
}

/** One thing to know, with its sign. */
export function Fact({ icon, label, title, sub = [], action }: FactProps) {
  return (
    <Box as="li" className="ax-fact">
      <Icon name={icon} className="ax-fact-icon" />
      <Box className="ax-fact-body">
        <Txt as="span" className="ax-unseen">
          {label}
        </Txt>
        <Box className="ax-t3 ax-strong ax-row-title ax-num">
          {(typeof title === 'string' ? [title] : title).map((piece) => (
            <Txt key={piece} as="span" className="ax-piece">
              {piece}
            </Txt>
          ))}
        </Box>
        {sub.map(
          (line) =>
            line !== null && (
              <Txt key={line} as="p" size={5} tone="soft" className="ax-row-sub ax-num">
                {line}
              </Txt>
            ),
        )}
      </Box>
      {action}
    </Box>
  );
}

/** What is said of every lecture, published or about to be. */
export interface EventFacts {
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly cancelUntil: string | null;
  readonly place: { readonly name: string; readonly room: string | null; readonly address: string } | null;
  readonly online: boolean;
  readonly speaker: string;
  readonly speakerIntro: string | null;
  readonly audience: Audience;
  readonly topic: Topic | null;
}

interface EventFactListProps {
  readonly facts: EventFacts;
  /** beside the place: how to get there */
  readonly way?: ReactNode;
}

export function EventFactList({ facts, way }: EventFactListProps) {
  const { startsAt, endsAt, cancelUntil, place, online, speaker, speakerIntro, audience, topic } = facts;
  const today = now();
  return (
    <Box as="ul" className="ax-facts">
      <Fact
        icon="calendar"
        label={words.facts.time}
        title={startsAt === null || endsAt === null ? words.noTime : spanParts(startsAt, endsAt, today)}
        sub={[cancelUntil === null ? null : words.cancelUntil(momentWords(cancelUntil, today))]}
      />
      <Fact
        icon="place"
        label={words.facts.place}
        title={place?.name ?? (online ? words.online : words.noVenue)}
        sub={[place?.room ?? null, place?.address ?? null, online ? words.linkLater : null]}
        action={way}
      />
      <Fact icon="me" label={words.facts.speaker} title={speaker} sub={[speakerIntro]} />
      <Fact
        icon="people"
        label={words.facts.audience}
        title={audience === 'everyone' ? words.everyone : words.suits(words.audiences[audience])}
        sub={[topic === null ? null : words.topics[topic]]}
      />
    </Box>
  );
}
