import {
  AUDIENCES,
  CONTENT_VERSION_STATES,
  TOPICS,
  type Audience,
  type ContentVersionState,
  type Topic,
} from '@anxin/contracts';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
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
} from 'class-validator';
import { PageQuery } from '../../../platform/pagination/index.js';
import { LONGEST_RICH_TEXT } from '../../../platform/rich-text/index.js';
import { IsId } from '../../../platform/validation/index.js';
import type { ContentDraft } from '../content.types.js';

/** UTC, to the millisecond: a time without its zone would be read in the server's. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
/** Something is written, not only spaces. */
const WRITTEN = /\S/;
const STAMP = /^[0-9a-f]{32}$/;
const MOST_VERSIONS = 1_000_000;

export class ListStaffContentsRequest extends PageQuery {
  @ApiPropertyOptional({ enum: CONTENT_VERSION_STATES, default: 'draft' })
  @IsOptional()
  @IsIn(CONTENT_VERSION_STATES)
  state: ContentVersionState = 'draft';
}

/** What somebody writes. How long each may be is said beside the field, with everything else that is missing. */
export class ContentDraftRequest {
  @IsString()
  @MaxLength(200)
  title: string;

  @IsString()
  @MaxLength(500)
  summary: string;

  @IsIn(TOPICS)
  topic: Topic;

  @IsArray()
  @ArrayMaxSize(AUDIENCES.length)
  @IsIn(AUDIENCES, { each: true })
  audiences: Audience[];

  /** how long reading it takes */
  @IsInt()
  @Min(0)
  @Max(1000)
  minutes: number;

  /** HTML; it is cleaned before it is stored */
  @IsString()
  @MaxLength(LONGEST_RICH_TEXT)
  text: string;

  /** books, laws and guidelines that it rests on */
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(500, { each: true })
  sources: string[];

  toDraft(): ContentDraft {
    const { topic, audiences, minutes, text } = this;
    return {
      ...{ topic, audiences, minutes, text },
      ...{ title: this.title.trim(), summary: this.summary.trim() },
      sources: this.sources.map((source) => source.trim()).filter((source) => source !== ''),
    };
  }
}

export class NewContentRequest extends ContentDraftRequest {
  /** Made by the client: a lower-case UUID. The same for every retry. */
  @IsId()
  id: string;
}

export class ChangeContentRequest extends ContentDraftRequest {
  /** Of the text that was read. */
  @IsString()
  @Matches(STAMP)
  stamp: string;
}

export class ReviseContentRequest extends ContentDraftRequest {
  /** The number of the version that was read. */
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  after: number;
}

/** A deed on a text that somebody has before them. */
export class SeenContentRequest {
  /** Of the text that was read. */
  @IsString()
  @Matches(STAMP)
  stamp: string;
}

export class ReturnContentRequest extends SeenContentRequest {
  /** What to change, for the writer. */
  @IsString()
  @Length(2, 200)
  @Matches(WRITTEN)
  reason: string;
}

export class ScheduleContentRequest extends SeenContentRequest {
  /** ISO instant, UTC; later than now */
  @IsString()
  @IsISO8601({ strict: true })
  @Matches(INSTANT)
  publishAt: string;
}

export class WithdrawContentRequest {
  /** The number of the version that people read. */
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  number: number;
}

export class PreviewContentRequest {
  /** HTML, as the editor has it */
  @IsString()
  @MaxLength(LONGEST_RICH_TEXT)
  text: string;
}

export class CompareVersionsRequest {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  from: number;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  to: number;
}
