import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsId } from '../../../platform/validation/index.js';
import { PageQuery } from '../../../platform/pagination/index.js';

export class ListUnitsRequest extends PageQuery {
  /** only units of this region */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsId()
  regionId?: string;
}
