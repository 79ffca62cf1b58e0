import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../platform/access/index.js';
import { JoinCodeResponse } from './dto/join-code.response.js';
import { JoinUnitRequest } from './dto/join-unit.request.js';
import { MembershipResponse } from './dto/membership.response.js';
import { MembershipsService } from './memberships.service.js';

/** One's own membership. No route lists the members of a unit, for anybody. */
@Controller('v1')
export class MembershipsController {
  constructor(private readonly memberships: MembershipsService) {}

  @Get('join-codes/:code')
  @Allow('membership.manage-own')
  async preview(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<JoinCodeResponse> {
    return JoinCodeResponse.from(await this.memberships.preview(actor.accountId, code));
  }

  @Post('memberships')
  @Allow('membership.manage-own')
  async join(@Body() body: JoinUnitRequest, @CurrentActor() actor: Actor): Promise<MembershipResponse> {
    return MembershipResponse.from(await this.memberships.join(actor.accountId, body.joinCode));
  }

  @Delete('memberships/:membershipId')
  @HttpCode(204)
  @Allow('membership.manage-own')
  async leave(@Param('membershipId') membershipId: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.memberships.leave(actor.accountId, membershipId);
  }
}
