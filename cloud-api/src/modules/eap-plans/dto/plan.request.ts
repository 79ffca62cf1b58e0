import { PLAN_SECTIONS, type PlanSectionKey } from '@anxin/contracts';
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
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsId } from '../../../platform/validation/index.js';
import { UTC_INSTANT } from './plan-year.request.js';

export class ExtendPlanRequest {
  /** ISO instant, UTC, with milliseconds; later than the deadline so far */
  @Matches(UTC_INSTANT)
  @IsISO8601({ strict: true })
  dueAt: string;

  @IsString()
  @MaxLength(200)
  reason: string;
}

export class SubmitPlanRequest {
  /** made by the client, the same for every retry */
  @IsId()
  id: string;

  /** the person's name as it will stand on the paper; left out by older clients */
  @IsOptional()
  @IsString()
  @Length(2, 20)
  signedName?: string;
}

export class JointFilingRequest {
  /** the other units; empty ends filing together */
  @ArrayMaxSize(20)
  @IsId({ each: true })
  unitIds: string[];
}

export class ReviewCommentRequest {
  @IsIn(PLAN_SECTIONS)
  section: PlanSectionKey;

  @IsOptional()
  @IsId()
  measureId: string | null = null;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  field: string | null = null;

  @IsString()
  @MinLength(1)
  @MaxLength(300)
  text: string;
}

export class ReviewPlanRequest {
  /** made by the client, the same for every retry */
  @IsId()
  id: string;

  /** the submission that was read */
  @IsInt()
  @Min(1)
  number: number;

  @IsIn(['pass', 'return'])
  decision: 'pass' | 'return';

  /** needed to return a plan */
  @IsString()
  @MaxLength(500)
  reason: string;

  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ReviewCommentRequest)
  comments: ReviewCommentRequest[];

  /** the person's name as it will stand on the paper; left out by older clients */
  @IsOptional()
  @IsString()
  @Length(2, 20)
  signedName?: string;
}

export class DiffPlanRequest {
  /** default: the submission before `to` */
  @ApiPropertyOptional({ type: Number, minimum: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  from?: number;

  /** default: the newest submission */
  @ApiPropertyOptional({ type: Number, minimum: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  to?: number;
}

export class PlanPdfRequest {
  /** of a submission; default: the newest one, or the draft where nothing was handed in yet */
  @ApiPropertyOptional({ type: Number, minimum: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  number?: number;
}
