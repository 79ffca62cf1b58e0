import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { decodeCursor, pageOf, type Page, type PageQuery } from '../../../platform/pagination/index.js';
import { RandomSource } from '../../../platform/random/index.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { ACCESS_LIFETIME_MS, decideRefresh, isFresh, REFRESH_LIFETIME_MS } from './session.policy.js';
import type { SessionClient, SessionEntity } from './session.entity.js';
import { SessionsRepository, type Rotation } from './sessions.repository.js';
import { familyOf, hashToken, newFamily, newTokens, type TokenPair } from './tokens.js';

/** A session as it leaves the server, the only moment at which its tokens exist in clear. */
export interface IssuedSession extends TokenPair {
  readonly accountId: string;
  readonly client: SessionClient;
  readonly accessExpiresAt: Date;
  readonly refreshExpiresAt: Date;
}

/** Each loss means another request of the same family won; nobody loses this often. */
const ROTATION_ATTEMPTS = 5;

/** ids are UUIDv7: by id is by time */
const BY_ID = { id: 'string' } as const;

const later = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

@Injectable()
export class SessionsService {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly accounts: AccountsRepository,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {}

  async open(accountId: string, client: SessionClient, device: string): Promise<IssuedSession> {
    const now = this.clock.now();
    const account = await this.accounts.byId(accountId);
    if (account?.state !== 'active') throw new DomainError('SESSION_REQUIRED');
    const family = newFamily(this.random);
    const tokens = newTokens(this.random, family);
    const accessExpiresAt = later(now, ACCESS_LIFETIME_MS);
    const refreshExpiresAt = later(now, REFRESH_LIFETIME_MS);
    await this.sessions.add({
      id: this.random.uuidV7(now),
      accountId,
      client,
      familyHash: hashToken(family),
      accessHash: hashToken(tokens.accessToken),
      accessExpiresAt,
      refreshHash: hashToken(tokens.refreshToken),
      previousRefreshHash: null,
      rotatedAt: now,
      graceUsed: 0,
      refreshExpiresAt,
      epoch: account.sessionEpoch,
      device,
      createdAt: now,
      lastUsedOn: this.clock.today(),
      revokedAt: null,
    });
    return { ...tokens, accountId, client, accessExpiresAt, refreshExpiresAt };
  }

  /**
   * Exchanges a refresh token for a fresh pair. A token that was exchanged before means that two parties hold it:
   * the whole family ends, except for one lost reply (see session.policy.ts).
   * @throws DomainError SESSION_REQUIRED
   */
  async refresh(refreshToken: string | undefined): Promise<IssuedSession> {
    const family = refreshToken === undefined ? null : familyOf(refreshToken);
    if (refreshToken === undefined || family === null) throw new DomainError('SESSION_REQUIRED');
    for (let attempt = 0; attempt < ROTATION_ATTEMPTS; attempt++) {
      const session = await this.sessions.byFamily(hashToken(family));
      if (!session) throw new DomainError('SESSION_REQUIRED');
      const issued = await this.tryRotation(session, family, hashToken(refreshToken));
      if (issued) return issued;
    }
    throw new DomainError('SESSION_REQUIRED');
  }

  /** Null when another request changed the session in between: look again. */
  private async tryRotation(session: SessionEntity, family: string, presented: string): Promise<IssuedSession | null> {
    const now = this.clock.now();
    const decision = decideRefresh(session, presented, now);
    if (decision === 'reuse') await this.sessions.revoke(session.accountId, session.id, now);
    if (decision === 'reuse' || decision === 'over') throw new DomainError('SESSION_REQUIRED');

    const account = await this.accounts.byId(session.accountId);
    if (account?.state !== 'active') throw new DomainError('SESSION_REQUIRED');
    const tokens = newTokens(this.random, family);
    const accessExpiresAt = later(now, ACCESS_LIFETIME_MS);
    const refreshExpiresAt = later(now, REFRESH_LIFETIME_MS);
    const fresh: Rotation = {
      accessHash: hashToken(tokens.accessToken),
      accessExpiresAt,
      refreshHash: hashToken(tokens.refreshToken),
      refreshExpiresAt,
      epoch: account.sessionEpoch,
    };
    // forgiven, the parent stays the parent: the child that got lost is nobody's any more
    const ancestry: Partial<Rotation> =
      decision === 'grace' ? { graceUsed: 1 } : { previousRefreshHash: presented, rotatedAt: now, graceUsed: 0 };
    const won = await this.sessions.rotate(session, { ...fresh, ...ancestry });
    return won
      ? { ...tokens, accountId: session.accountId, client: session.client, accessExpiresAt, refreshExpiresAt }
      : null;
  }

  /** The account's live sessions, newest first. */
  async list(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<SessionEntity>> {
    const before = cursor === undefined ? undefined : decodeCursor(BY_ID, cursor).id;
    return pageOf(await this.sessions.liveOf(actor.accountId, this.clock.now(), limit + 1, before), limit, BY_ID);
  }

  /** @throws DomainError SESSION_NOT_FOUND, for other people's sessions too */
  async end(actor: Actor, sessionId: string): Promise<void> {
    const ended = await this.sessions.revoke(actor.accountId, sessionId, this.clock.now());
    if (!ended) throw new DomainError('SESSION_NOT_FOUND');
  }

  /** @throws DomainError SESSION_NOT_FRESH for a session that began long ago, however often it was renewed since */
  async requireFresh({ sessionId }: Actor): Promise<void> {
    const session = await this.sessions.byId(sessionId);
    if (!session || !isFresh(session, this.clock.now())) throw new DomainError('SESSION_NOT_FRESH');
  }

  /** Signs out on every device, this one included. */
  async endAll(accountId: string): Promise<void> {
    await this.work.run(async () => {
      await this.accounts.bumpEpoch(accountId);
      await this.sessions.revokeAll(accountId, this.clock.now());
    });
  }

  /** Signs this device out with whatever it still has, even when its access token has expired. Never fails. */
  async endByTokens(accessToken: string | undefined, refreshToken: string | undefined): Promise<void> {
    const family = refreshToken === undefined ? null : familyOf(refreshToken);
    const session =
      (accessToken === undefined ? null : await this.sessions.byAccess(hashToken(accessToken))) ??
      (family === null ? null : await this.sessions.byFamily(hashToken(family)));
    if (session) await this.sessions.revoke(session.accountId, session.id, this.clock.now());
  }

  /** After a changed role: every access token of the account is stale at its next request, except this session's. */
  async startNewEpoch(accountId: string, keepSessionId: string | null): Promise<void> {
    await this.accounts.bumpEpoch(accountId);
    const account = await this.accounts.byId(accountId);
    if (account && keepSessionId) await this.sessions.carryIntoEpoch(keepSessionId, account.sessionEpoch);
  }
}
