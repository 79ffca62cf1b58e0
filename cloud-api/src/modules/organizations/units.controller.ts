import { Controller, Get, Query } from '@nestjs/common';
import { Allow, CurrentActor, PossibleActor, Public, type Actor } from '../../platform/access/index.js';
import { PageQuery } from '../../platform/pagination/index.js';
import { ListUnitsRequest } from './dto/list-units.request.js';
import { PlacesResponse } from './dto/places.response.js';
import { RegionListResponse } from './dto/region-list.response.js';
import { UnitListResponse } from './dto/unit-list.response.js';
import { maySeeJoinCodes } from './units.policy.js';
import { UnitsService } from './units.service.js';

@Controller('v1')
export class UnitsController {
  constructor(private readonly units: UnitsService) {}

  @Get('regions')
  @Allow('region.list')
  async regions(@Query() query: PageQuery): Promise<RegionListResponse> {
    return RegionListResponse.from(await this.units.listRegions(query));
  }

  /** The townships, the park and the county (for its town): what lists of events and venues are narrowed by. */
  @Get('places')
  @Public('recognises')
  async places(@PossibleActor() actor: Actor | null): Promise<PlacesResponse> {
    return PlacesResponse.from(await this.units.places(actor?.accountId ?? null));
  }

  @Get('units')
  @Allow('unit.list')
  async list(@Query() query: ListUnitsRequest, @CurrentActor() actor: Actor): Promise<UnitListResponse> {
    return UnitListResponse.from(await this.units.listUnits(actor, query), maySeeJoinCodes(actor));
  }
}
