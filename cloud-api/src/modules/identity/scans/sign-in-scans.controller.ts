import { Body, Controller, Get, Headers, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, CurrentActor, Public, type Actor } from '../../../platform/access/index.js';
import { Rate } from '../../../platform/rate-limit/index.js';
import { ApproveScanRequest, ClaimScanRequest, NewScanRequest, ScanTokenRequest } from '../dto/scan.request.js';
import { ScanLookResponse, ScanStateResponse, ScanTicketResponse } from '../dto/scan.response.js';
import { SessionResponse } from '../dto/session.response.js';
import { deviceOf } from '../sessions/device.js';
import { OriginGuard } from '../sessions/origin.guard.js';
import { SessionReplies } from '../sessions/session-replies.service.js';
import { SignInScansService } from './sign-in-scans.service.js';

@Controller('v1/sign-in-scans')
@UseGuards(OriginGuard)
export class SignInScansController {
  constructor(
    private readonly scans: SignInScansService,
    private readonly replies: SessionReplies,
  ) {}

  /** A code for the website to show. */
  @Public()
  @Rate('arrival')
  @Post()
  async create(@Body() _body: NewScanRequest, @Req() request: FastifyRequest): Promise<ScanTicketResponse> {
    return ScanTicketResponse.from(await this.scans.create(deviceOf(request.headers['user-agent'])));
  }

  @Public()
  @Get(':scanId')
  async state(
    @Param('scanId') scanId: string,
    @Headers('x-scan-secret') secret: string | undefined,
  ): Promise<ScanStateResponse> {
    return ScanStateResponse.from(await this.scans.state(scanId, secret));
  }

  /** The phone that scanned asks what it would sign in. */
  @Allow('scan.approve-own')
  @Post('look')
  @HttpCode(200)
  async look(@CurrentActor() actor: Actor, @Body() body: ScanTokenRequest): Promise<ScanLookResponse> {
    return ScanLookResponse.from(await this.scans.look(actor, body.token));
  }

  @Allow('scan.approve-own')
  @Post(':scanId/approve')
  @HttpCode(204)
  approve(
    @CurrentActor() actor: Actor,
    @Param('scanId') scanId: string,
    @Body() body: ApproveScanRequest,
  ): Promise<void> {
    return this.scans.approve(actor, scanId, body.token, body.checkDigits);
  }

  @Allow('scan.approve-own')
  @Post(':scanId/deny')
  @HttpCode(204)
  deny(@CurrentActor() actor: Actor, @Param('scanId') scanId: string, @Body() body: ScanTokenRequest): Promise<void> {
    return this.scans.deny(actor, scanId, body.token);
  }

  /** The website's session, once the phone approved. */
  @Public()
  @Rate('arrival')
  @Post(':scanId/session')
  async session(
    @Param('scanId') scanId: string,
    @Body() body: ClaimScanRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    return this.replies.begin(request, reply, await this.scans.claim(scanId, body.secret, request.id));
  }
}
