import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../../platform/pagination/index.js';

export class ListSubmissionsRequest extends PageQuery {
  /** Only those of this form. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  assessmentId?: string;
}
