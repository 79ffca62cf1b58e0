import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, CurrentActor, Public, type Actor } from '../../../platform/access/index.js';
import { PageQuery } from '../../../platform/pagination/index.js';
import { Rate } from '../../../platform/rate-limit/index.js';
import { DevicesResponse, SessionResponse } from '../dto/session.response.js';
import { RefreshRequest } from '../dto/sign-in.request.js';
import { DeviceSessionsService } from './device-sessions.service.js';
import { OriginGuard } from './origin.guard.js';
import { SessionReplies } from './session-replies.service.js';
import { SessionsService } from './sessions.service.js';

@Controller('v1/sessions')
@UseGuards(OriginGuard)
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly device: DeviceSessionsService,
    private readonly replies: SessionReplies,
  ) {}

  @Public()
  @Rate('arrival')
  @Post('refresh')
  @HttpCode(200)
  async refresh(
    @Body() body: RefreshRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    return this.replies.send(request, reply, await this.device.refresh(request, reply, body.refreshToken));
  }

  /** The devices the person is signed in on, newest first. */
  @Allow('session.manage-own')
  @Get()
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<DevicesResponse> {
    return DevicesResponse.from(await this.sessions.list(actor, query), actor.sessionId);
  }

  /** Public, so that a device whose access token has expired can still sign out. */
  @Public()
  @Rate('arrival')
  @Delete('current')
  @HttpCode(204)
  signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.device.signOut(request, reply);
  }

  /** Signs out everywhere. */
  @Allow('session.manage-own')
  @Delete()
  @HttpCode(204)
  endAll(@CurrentActor() actor: Actor): Promise<void> {
    return this.sessions.endAll(actor.accountId);
  }

  @Allow('session.manage-own')
  @Delete(':sessionId')
  @HttpCode(204)
  end(@CurrentActor() actor: Actor, @Param('sessionId') sessionId: string): Promise<void> {
    return this.sessions.end(actor, sessionId);
  }
}
