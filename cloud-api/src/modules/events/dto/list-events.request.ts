import {
  AUDIENCES,
  EVENT_KINDS,
  EVENT_STATES,
  TOPICS,
  type Audience,
  type EventKind,
  type EventState,
  type Topic,
} from '@anxin/contracts';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../../platform/pagination/index.js';
import { IsId } from '../../../platform/validation/index.js';

const WHEN = ['coming', 'past'] as const;

export class ListEventsRequest extends PageQuery {
  /** coming: not over yet, the next one first; past: the latest first. */
  @ApiPropertyOptional({ enum: WHEN, default: 'coming' })
  @IsOptional()
  @IsIn(WHEN)
  when: 'coming' | 'past' = 'coming';

  @ApiPropertyOptional({ enum: TOPICS })
  @IsOptional()
  @IsIn(TOPICS)
  topic?: Topic;

  /** Those for this audience and those for everyone. */
  @ApiPropertyOptional({ enum: AUDIENCES })
  @IsOptional()
  @IsIn(AUDIENCES)
  audience?: Audience;

  @ApiPropertyOptional({ enum: EVENT_KINDS })
  @IsOptional()
  @IsIn(EVENT_KINDS)
  kind?: EventKind;

  /** Those whose venue stands in this township or park, or, for the county, in its town. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsId()
  regionId?: string;

  /** Those without a venue, wherever one is; `regionId` does not count then. */
  @ApiPropertyOptional({ enum: ['true'] })
  @IsOptional()
  @IsIn(['true'])
  online?: 'true';
}

export class ListMySignUpsRequest extends PageQuery {
  @ApiPropertyOptional({ enum: WHEN, default: 'coming' })
  @IsOptional()
  @IsIn(WHEN)
  when: 'coming' | 'past' = 'coming';
}

export class ListStaffEventsRequest extends PageQuery {
  @ApiPropertyOptional({ enum: EVENT_STATES })
  @IsOptional()
  @IsIn(EVENT_STATES)
  state?: EventState;

  /** By the time of the event; drafts without a time are left out. Without it: all, the last made first. */
  @ApiPropertyOptional({ enum: WHEN })
  @IsOptional()
  @IsIn(WHEN)
  when?: 'coming' | 'past';
}
