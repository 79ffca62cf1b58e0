import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Allow, CurrentActor, Public, type Actor } from '../../platform/access/index.js';
import { ListVenuesRequest } from './dto/list-venues.request.js';
import { ChangeVenueRequest, NewVenueRequest } from './dto/venue.request.js';
import { VenueListResponse, VenueResponse } from './dto/venue.response.js';
import { VenuesService } from './venues.service.js';

@Controller('v1')
export class VenuesController {
  constructor(private readonly venues: VenuesService) {}

  @Get('venues')
  @Public()
  async list(@Query() query: ListVenuesRequest): Promise<VenueListResponse> {
    return VenueListResponse.from(await this.venues.list(query));
  }

  @Get('venues/:venueId')
  @Public()
  async read(@Param('venueId') venueId: string): Promise<VenueResponse> {
    return VenueResponse.from(await this.venues.require(venueId));
  }

  @Post('staff/venues')
  @Allow('venue.manage')
  async add(@Body() body: NewVenueRequest, @CurrentActor() actor: Actor): Promise<VenueResponse> {
    return VenueResponse.from(await this.venues.addBy(actor.roles, body.id, body.facts()));
  }

  @Put('staff/venues/:venueId')
  @Allow('venue.manage')
  async change(
    @Param('venueId') venueId: string,
    @Body() body: ChangeVenueRequest,
    @CurrentActor() actor: Actor,
  ): Promise<VenueResponse> {
    return VenueResponse.from(await this.venues.changeBy(actor.roles, venueId, body.facts()));
  }
}
