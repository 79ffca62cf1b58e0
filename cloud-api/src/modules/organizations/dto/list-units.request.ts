import { IsOptional, IsUUID } from 'class-validator';
import { ListRegionsRequest } from './list-regions.request.js';

export class ListUnitsRequest extends ListRegionsRequest {
  /** only units of this region */
  @IsOptional()
  @IsUUID()
  regionId?: string;
}
