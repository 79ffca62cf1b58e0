import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig } from '../../../platform/config/index.js';
import { clearSessionCookies, presentedTokens } from './session-cookies.js';
import { SessionsService, type IssuedSession } from './sessions.service.js';

/** The session of the device that asks, found by what the request itself brings. */
@Injectable()
export class DeviceSessionsService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly config: AppConfig,
  ) {}

  /** With the token of the body (mini-program) or of the cookie (website). A session that is over loses its cookies. */
  async refresh(request: FastifyRequest, reply: FastifyReply, bodyToken: string | undefined): Promise<IssuedSession> {
    const { refreshToken } = presentedTokens(request, this.config);
    try {
      return await this.sessions.refresh(bodyToken ?? refreshToken);
    } catch (error) {
      if (bodyToken === undefined) clearSessionCookies(request, reply, this.config);
      throw error;
    }
  }

  /** Works with an expired access token too: who wants to leave is let out. */
  async signOut(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { accessToken, refreshToken } = presentedTokens(request, this.config);
    clearSessionCookies(request, reply, this.config);
    await this.sessions.endByTokens(accessToken, refreshToken);
  }
}
