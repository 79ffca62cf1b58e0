import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig } from '../../../platform/config/index.js';
import { MeService } from '../accounts/me.service.js';
import { SessionResponse, SessionTokensResponse } from '../dto/session.response.js';
import { presentedTokens, setSessionCookies } from './session-cookies.js';
import { SessionsService, type IssuedSession } from './sessions.service.js';

/** Hands a session to its client: tokens to the mini-program, cookies that no script can read to the website. */
@Injectable()
export class SessionReplies {
  constructor(
    private readonly mes: MeService,
    private readonly sessions: SessionsService,
    private readonly config: AppConfig,
  ) {}

  /** A new session. The one that the client had until now, whosever it was, would be nobody's any more: it ends. */
  async begin(request: FastifyRequest, reply: FastifyReply, issued: IssuedSession): Promise<SessionResponse> {
    const { accessToken, refreshToken } = presentedTokens(request, this.config);
    await this.sessions.endByTokens(accessToken, refreshToken);
    return this.send(request, reply, issued);
  }

  async send(request: FastifyRequest, reply: FastifyReply, issued: IssuedSession): Promise<SessionResponse> {
    const account = await this.mes.me(issued.accountId);
    if (issued.client === 'weapp') return SessionResponse.from(account, SessionTokensResponse.from(issued));
    setSessionCookies(request, reply, this.config, issued);
    return SessionResponse.from(account, null);
  }
}
