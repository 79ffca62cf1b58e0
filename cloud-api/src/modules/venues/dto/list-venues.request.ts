import { VENUE_LEVELS, type VenueLevel } from '@anxin/contracts';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../../platform/pagination/index.js';

export class ListVenuesRequest extends PageQuery {
  @ApiPropertyOptional({ enum: VENUE_LEVELS })
  @IsOptional()
  @IsIn(VENUE_LEVELS)
  level?: VenueLevel;
}
