import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig } from '../../../platform/config/index.js';
import { MeService } from '../accounts/me.service.js';
import { SessionResponse, SessionTokensResponse } from '../dto/session.response.js';
import { setSessionCookies } from './session-cookies.js';
import type { IssuedSession } from './sessions.service.js';

/** Hands a session to its client: tokens to the mini-program, cookies that no script can read to the website. */
@Injectable()
export class SessionReplies {
  constructor(
    private readonly mes: MeService,
    private readonly config: AppConfig,
  ) {}

  async send(request: FastifyRequest, reply: FastifyReply, issued: IssuedSession): Promise<SessionResponse> {
    const account = await this.mes.me(issued.accountId);
    if (issued.client === 'weapp') return SessionResponse.from(account, SessionTokensResponse.from(issued));
    setSessionCookies(request, reply, this.config, issued);
    return SessionResponse.from(account, null);
  }
}
