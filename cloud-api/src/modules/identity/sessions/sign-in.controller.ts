import { Body, Controller, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../../platform/access/index.js';
import { Rate } from '../../../platform/rate-limit/index.js';
import { DemoDoorsService } from '../demo-doors/demo-doors.service.js';
import { SessionResponse } from '../dto/session.response.js';
import {
  DemoSignInRequest,
  RecoverySignInRequest,
  SecondFactorRequest,
  StaffSignInRequest,
  WechatSignInRequest,
} from '../dto/sign-in.request.js';
import { StaffChallengeResponse } from '../dto/staff.response.js';
import { StaffSignInService } from '../staff/staff-sign-in.service.js';
import { callerOf } from './caller.js';
import { OriginGuard } from './origin.guard.js';
import { SessionReplies } from './session-replies.service.js';
import { SignInService } from './sign-in.service.js';

@Controller('v1/sessions')
@UseGuards(OriginGuard)
export class SignInController {
  constructor(
    private readonly signIn: SignInService,
    private readonly doors: DemoDoorsService,
    private readonly staff: StaffSignInService,
    private readonly replies: SessionReplies,
  ) {}

  /** The mini-program, with a fresh code of wx.login. */
  @Public()
  @Rate('arrival')
  @Post('wechat')
  async wechat(
    @Body() body: WechatSignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    return this.replies.begin(request, reply, await this.signIn.byWechat(body.code));
  }

  /** The demo county's website, through one of its doors. */
  @Public()
  @Rate('arrival')
  @Post('demo')
  async demo(
    @Body() body: DemoSignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    return this.replies.begin(request, reply, await this.doors.enter(body.door, callerOf(request).device));
  }

  /** Staff on the website, first step. */
  @Public()
  @Rate('sign-in')
  @Post('staff')
  @HttpCode(200)
  async password(@Body() body: StaffSignInRequest, @Req() request: FastifyRequest): Promise<StaffChallengeResponse> {
    return StaffChallengeResponse.from(await this.staff.start(body.accountName, body.password, callerOf(request)));
  }

  /** Staff on the website, second step by code; by scan it is the scan's own. */
  @Public()
  @Rate('sign-in')
  @Post('staff/second-factor')
  async secondFactor(
    @Body() body: SecondFactorRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    return this.replies.begin(request, reply, await this.staff.finish(body.challengeId, body.code, callerOf(request)));
  }

  /** Staff whose authenticator is lost, second step by a recovery code. */
  @Public()
  @Rate('sign-in')
  @Post('staff/recovery')
  async recovery(
    @Body() body: RecoverySignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const { challengeId, recoveryCode } = body;
    return this.replies.begin(
      request,
      reply,
      await this.staff.finishByRecovery(challengeId, recoveryCode, callerOf(request)),
    );
  }
}
