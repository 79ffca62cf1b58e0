import { Injectable } from '@nestjs/common';
import type { EventEntity } from './event.entity.js';
import type { Clash, DatedEvent, EventContent, EventId } from './event.types.js';
import { EventsRepository } from './events.repository.js';
import { speakerKey } from './speaker-key.js';

/** What is being planned. `eventId` null: an event that is not stored yet. */
export interface Plan {
  eventId: EventId | null;
  venueId: string | null;
  speaker: string;
  startsAt: Date;
  endsAt: Date;
}

const MOST = 10;

/** Which published events a plan meets, in place or in person. Those that touch (one ends as the other begins) do not. */
@Injectable()
export class ClashesService {
  constructor(private readonly events: EventsRepository) {}

  async find(plan: Plan): Promise<Clash[]> {
    return [...(await this.ofVenue(plan)), ...(await this.ofSpeaker(plan))];
  }

  /** Sure only while the venue is held. */
  async ofVenue({ venueId, eventId, startsAt, endsAt }: Plan): Promise<Clash[]> {
    if (venueId === null) return [];
    const found = await this.events.overlapping({ venueId }, { startsAt, endsAt }, eventId, MOST);
    return found.map((event) => clash('venue', event));
  }

  async ofSpeaker({ speaker, eventId, startsAt, endsAt }: Plan): Promise<Clash[]> {
    const key = speakerKey(speaker);
    if (key === '') return [];
    const found = await this.events.overlapping({ speakerKey: key }, { startsAt, endsAt }, eventId, MOST);
    return found.map((event) => clash('speaker', event));
  }
}

/** Null while it has no time: it can meet nothing. */
export function planOf(eventId: EventId, content: EventContent | EventEntity): Plan | null {
  const { venueId, speaker, startsAt, endsAt } = content;
  return startsAt === null || endsAt === null ? null : { eventId, venueId, speaker, startsAt, endsAt };
}

function clash(what: Clash['what'], { id, title, startsAt, endsAt }: DatedEvent): Clash {
  return { what, eventId: id, title, startsAt, endsAt };
}
