import {
  AUDIENCES,
  EVENT_COVERS,
  EVENT_KINDS,
  SEAT_SHARINGS,
  TOPICS,
  type Audience,
  type EventCover,
  type EventKind,
  type SeatSharing,
  type Topic,
} from '@anxin/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsId } from '../../../platform/validation/index.js';
import type { EventContent } from '../event.types.js';

/** UTC, to the millisecond: a time without its zone would be read in the server's. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
/** Something is written, not only spaces. */
const WRITTEN = /\S/;
const HTTPS = /^https:\/\/[^\s/?#]+\.[^\s]+$/;
const MOST_SEATS = 5000;

export class UnitSeatsRequest {
  @IsId()
  unitId: string;

  @IsInt()
  @Min(1)
  @Max(MOST_SEATS)
  seats: number;
}

/** What staff fill in. Instants are ISO, UTC; a draft may leave them null, publishing needs them all. */
export class EventRequest {
  @IsIn(EVENT_KINDS)
  kind: EventKind;

  @IsString()
  @Length(2, 40)
  @Matches(WRITTEN)
  title: string;

  @IsString()
  @Length(1, 40)
  @Matches(WRITTEN)
  speaker: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  speakerIntro: string | null;

  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(INSTANT)
  startsAt: string | null;

  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(INSTANT)
  endsAt: string | null;

  /** null: online, or not chosen yet */
  @IsOptional()
  @IsId()
  venueId: string | null;

  /** https; only the seated see it, from half an hour before */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @Matches(HTTPS)
  link: string | null;

  @IsInt()
  @Min(1)
  @Max(MOST_SEATS)
  seats: number;

  @IsIn(SEAT_SHARINGS)
  sharing: SeatSharing;

  /** together as many as `seats`; empty for first come */
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => UnitSeatsRequest)
  unitShares: UnitSeatsRequest[];

  @IsIn(AUDIENCES)
  audience: Audience;

  @IsOptional()
  @IsIn(TOPICS)
  topic: Topic | null;

  @IsIn(EVENT_COVERS)
  cover: EventCover;

  @IsString()
  @MaxLength(2000)
  description: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(INSTANT)
  signUpFrom: string | null;

  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(INSTANT)
  signUpUntil: string | null;

  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(INSTANT)
  cancelUntil: string | null;

  toContent(): EventContent {
    const { kind, seats, sharing, audience, cover } = this;
    return {
      ...{ kind, seats, sharing, audience, cover },
      title: this.title.trim(),
      speaker: this.speaker.trim(),
      speakerIntro: textOf(this.speakerIntro),
      startsAt: instantOf(this.startsAt),
      endsAt: instantOf(this.endsAt),
      venueId: this.venueId ?? null,
      link: this.link ?? null,
      unitShares: this.unitShares.map(({ unitId, seats: unitSeats }) => ({ unitId, seats: unitSeats })),
      topic: this.topic ?? null,
      description: this.description.trim(),
      signUpFrom: instantOf(this.signUpFrom),
      signUpUntil: instantOf(this.signUpUntil),
      cancelUntil: instantOf(this.cancelUntil),
    };
  }
}

export class NewEventRequest extends EventRequest {
  /** Made by the client: a lower-case UUID. The same for every retry. */
  @IsId()
  id: string;
}

export class ChangeEventRequest extends EventRequest {
  /** The version that was read. */
  @IsInt()
  @Min(1)
  version: number;

  /** Of a published event: keep the new time although the speaker is announced elsewhere then. */
  @IsOptional()
  @IsBoolean()
  acceptSpeakerClash?: boolean;
}

export class PublishEventRequest {
  /** The version that was read. */
  @IsInt()
  @Min(1)
  version: number;

  /** Publish although the speaker is announced elsewhere at the same time. */
  @IsBoolean()
  acceptSpeakerClash: boolean;
}

export class CancelEventRequest {
  /** The version that was read. */
  @IsInt()
  @Min(1)
  version: number;

  /** Told to everybody who signed up. */
  @IsString()
  @Length(2, 200)
  @Matches(WRITTEN)
  reason: string;
}

export class CopyEventRequest {
  /** Of the copy. Made by the client: a lower-case UUID. */
  @IsId()
  id: string;
}

export class FindClashesRequest {
  /** The event that is being planned, which does not clash with itself. */
  @IsOptional()
  @IsId()
  eventId: string | null;

  @IsOptional()
  @IsId()
  venueId: string | null;

  @IsString()
  @MaxLength(40)
  speaker: string;

  @IsISO8601({ strict: true })
  @Matches(INSTANT)
  startsAt: string;

  @IsISO8601({ strict: true })
  @Matches(INSTANT)
  endsAt: string;
}

const instantOf = (text: string | null | undefined): Date | null => (text ? new Date(text) : null);
const textOf = (text: string | null | undefined): string | null => text?.trim() || null;
