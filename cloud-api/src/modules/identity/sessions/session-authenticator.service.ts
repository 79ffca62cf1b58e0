import { Injectable } from '@nestjs/common';
import { SessionAuthenticator, type Actor, type RequestWithActor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { AppConfig } from '../../../platform/config/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { RolesRepository } from '../roles/roles.repository.js';
import { presentedTokens, refuseForeignOrigin } from './session-cookies.js';
import type { SessionEntity } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';
import { hashToken } from './tokens.js';

/** Who is asking, read anew at every request: what was revoked a moment ago is gone now. */
@Injectable()
export class DatabaseSessionAuthenticator extends SessionAuthenticator {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly accounts: AccountsRepository,
    private readonly roles: RolesRepository,
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
    const session = await this.liveSession(accessToken);
    const { id: sessionId, accountId, client } = session;
    const roles = await this.roles.heldBy(accountId);
    const today = this.clock.today();
    if (session.lastUsedOn !== today) await this.sessions.markUsed(sessionId, today);
    return { accountId, sessionId, client, roles };
  }

  private async liveSession(accessToken: string): Promise<SessionEntity> {
    const session = await this.sessions.byAccess(hashToken(accessToken));
    const alive = session && session.revokedAt === null && session.accessExpiresAt > this.clock.now();
    const account = alive ? await this.accounts.byId(session.accountId) : null;
    if (!alive || account?.state !== 'active' || account.sessionEpoch !== session.epoch) {
      throw new DomainError('SESSION_EXPIRED');
    }
    return session;
  }
}
