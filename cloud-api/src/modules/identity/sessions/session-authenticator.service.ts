import { Injectable } from '@nestjs/common';
import { SessionAuthenticator, type Actor, type RequestWithActor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { AppConfig } from '../../../platform/config/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { presentedTokens, refuseForeignOrigin } from './session-cookies.js';
import { SessionsRepository } from './sessions.repository.js';
import { hashToken } from './tokens.js';

/** Who is asking, read anew at every request: what was revoked a moment ago is gone now. */
@Injectable()
export class DatabaseSessionAuthenticator extends SessionAuthenticator {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {
    super();
  }

  async authenticate(request: RequestWithActor): Promise<Actor | null> {
    const { accessToken, refreshToken, byCookie } = presentedTokens(request, this.config);
    if (byCookie) refuseForeignOrigin(request, this.config);
    if (accessToken === undefined) {
      // the browser dropped the access cookie when its time was over; the session may well be renewed
      if (refreshToken !== undefined) throw new DomainError('SESSION_EXPIRED');
      return null;
    }
    const live = await this.sessions.liveActor(hashToken(accessToken), this.clock.now());
    if (!live) throw new DomainError('SESSION_EXPIRED');
    const today = this.clock.today();
    if (live.lastUsedOn !== today) await this.sessions.markUsed(live.actor.sessionId, today);
    return live.actor;
  }
}
