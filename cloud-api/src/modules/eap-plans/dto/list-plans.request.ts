import { PLAN_STATES, type PlanState, UNIT_KINDS, type UnitKind } from '@anxin/contracts';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { IsId } from '../../../platform/validation/index.js';
import { PageQuery } from '../../../platform/pagination/index.js';

export class ListPlansRequest extends PageQuery {
  @ApiPropertyOptional({ enum: PLAN_STATES })
  @IsOptional()
  @IsIn(PLAN_STATES)
  state?: PlanState;

  @ApiPropertyOptional({ enum: UNIT_KINDS })
  @IsOptional()
  @IsIn(UNIT_KINDS)
  kind?: UnitKind;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsId()
  regionId?: string;

  /** only late ones, or only those that are not */
  @ApiPropertyOptional({ enum: ['true', 'false'] })
  @IsOptional()
  @IsIn(['true', 'false'])
  late?: 'true' | 'false';
}
