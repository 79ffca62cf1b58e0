import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { PageQuery } from '../../../platform/pagination/index.js';
import { Rate } from '../../../platform/rate-limit/index.js';
import { MeService } from '../accounts/me.service.js';
import { AcceptInvitationRequest, NewInvitationRequest } from '../dto/invitation.request.js';
import { InvitationsResponse, NewInvitationResponse } from '../dto/invitation.response.js';
import { MeResponse } from '../dto/me.response.js';
import { InvitationsService } from './invitations.service.js';

@Controller('v1/invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly mes: MeService,
    private readonly clock: Clock,
  ) {}

  @Allow('invitation.manage')
  @Post()
  async issue(@CurrentActor() actor: Actor, @Body() body: NewInvitationRequest): Promise<NewInvitationResponse> {
    return NewInvitationResponse.from(await this.invitations.issue(actor, body));
  }

  @Allow('invitation.manage')
  @Get()
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<InvitationsResponse> {
    return InvitationsResponse.from(await this.invitations.list(actor, query), this.clock.now());
  }

  @Allow('invitation.manage')
  @Delete(':invitationId')
  @HttpCode(204)
  revoke(@CurrentActor() actor: Actor, @Param('invitationId') invitationId: string): Promise<void> {
    return this.invitations.revoke(actor, invitationId);
  }

  @Allow('invitation.accept')
  @Rate('code')
  @Post('accept')
  @HttpCode(200)
  async accept(@CurrentActor() actor: Actor, @Body() body: AcceptInvitationRequest): Promise<MeResponse> {
    await this.invitations.accept(actor, body.code);
    return this.mes.me(actor.accountId);
  }
}
