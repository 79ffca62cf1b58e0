import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow, CurrentActor, type Actor } from '../../../platform/access/index.js';
import { OwnCredentialsResponse, RecoveryCodesResponse } from '../dto/own-credentials.response.js';
import { RenewRecoveryCodesRequest } from '../dto/sign-in.request.js';
import { callerOf } from '../sessions/caller.js';
import { OwnCredentialsService } from './own-credentials.service.js';

/** How one signs in as staff: one's own only. No stored reply: codes are shown once. */
@Controller('v1/me/staff-credentials')
export class OwnCredentialsController {
  constructor(private readonly own: OwnCredentialsService) {}

  @Allow('account.read-own')
  @Get()
  async read(@CurrentActor() actor: Actor): Promise<OwnCredentialsResponse> {
    return OwnCredentialsResponse.from(await this.own.read(actor.accountId));
  }

  @Allow('session.manage-own')
  @Post('recovery-codes')
  @HttpCode(200)
  async renew(
    @CurrentActor() actor: Actor,
    @Body() body: RenewRecoveryCodesRequest,
    @Req() request: FastifyRequest,
  ): Promise<RecoveryCodesResponse> {
    return RecoveryCodesResponse.from(await this.own.renewRecoveryCodes(actor, body.password, callerOf(request)));
  }
}
