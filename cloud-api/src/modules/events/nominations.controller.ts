import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../platform/access/index.js';
import { PageQuery } from '../../platform/pagination/index.js';
import { NominationListResponse, NominationRequestResponse } from './dto/nomination.response.js';
import { NominationsService } from './nominations.service.js';

/** For the head, liaison or union of a unit that has seats to give. Other units are not found. */
@Controller('v1')
export class NominationsController {
  constructor(private readonly nominations: NominationsService) {}

  /** Events that have not begun and at which the unit has seats, the next one first. */
  @Get('units/:unitId/nominations')
  @Allow('event.nominate')
  async list(
    @Param('unitId') unitId: string,
    @Query() query: PageQuery,
    @CurrentActor() actor: Actor,
  ): Promise<NominationListResponse> {
    return NominationListResponse.from(await this.nominations.list(actor, unitId, query));
  }

  @Post('nominations/:signUpId/accept')
  @HttpCode(200)
  @Allow('event.nominate')
  async accept(@Param('signUpId') id: string, @CurrentActor() actor: Actor): Promise<NominationRequestResponse> {
    return NominationRequestResponse.from(await this.nominations.accept(actor, id));
  }

  @Post('nominations/:signUpId/decline')
  @HttpCode(200)
  @Allow('event.nominate')
  async decline(@Param('signUpId') id: string, @CurrentActor() actor: Actor): Promise<NominationRequestResponse> {
    return NominationRequestResponse.from(await this.nominations.decline(actor, id));
  }
}
