import type { Role, ScopeType } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { deleteRunOut, UnitOfWork } from '../../../platform/database/index.js';
import { SessionEntity } from './session.entity.js';

/** What a rotation changes. */
export type Rotation = Pick<SessionEntity, 'accessHash' | 'accessExpiresAt' | 'refreshHash' | 'epoch'> &
  Partial<Pick<SessionEntity, 'previousRefreshHash' | 'rotatedAt' | 'graceUsed' | 'refreshExpiresAt'>>;

export interface LiveActor {
  readonly actor: Actor;
  readonly lastUsedOn: string;
}

/** One row per role, one without roles. */
interface LiveActorRow extends Pick<SessionEntity, 'accountId' | 'client' | 'lastUsedOn'> {
  sessionId: string;
  role: Role | null;
  scopeType: ScopeType | null;
  scopeId: string | null;
}

const LIVE_ACTOR = `
  SELECT s.id AS sessionId, s.account_id AS accountId, s.client AS client, s.last_used_on AS lastUsedOn,
    g.role AS role, g.scope_type AS scopeType, g.scope_id AS scopeId
  FROM sessions s
  JOIN accounts a ON a.id = s.account_id
  LEFT JOIN role_grants g ON g.account_id = a.id
  WHERE s.access_hash = ? AND s.access_expires_at > ? AND s.revoked_at IS NULL
    AND a.state = 'active' AND a.session_epoch = s.epoch`.trim();

@Injectable()
export class SessionsRepository {
  constructor(private readonly work: UnitOfWork) {}

  async add(session: SessionEntity): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .insert()
      .into(SessionEntity)
      .values(session)
      .updateEntity(false)
      .execute();
  }

  byFamily(familyHash: string): Promise<SessionEntity | null> {
    return this.select().where('session.familyHash = :familyHash', { familyHash }).getOne();
  }

  byAccess(accessHash: string): Promise<SessionEntity | null> {
    return this.select().where('session.accessHash = :accessHash', { accessHash }).getOne();
  }

  /**
   * Who holds this access token now, with their roles: one query, for every request that is signed in.
   * @returns null for a token that is not or no longer good
   */
  async liveActor(accessHash: string, now: Date): Promise<LiveActor | null> {
    const rows = await this.work.rows<LiveActorRow>(LIVE_ACTOR, [accessHash, now]);
    const [first] = rows;
    if (!first) return null;
    const { sessionId, accountId, client, lastUsedOn } = first;
    const roles = rows.flatMap(({ role, scopeType, scopeId }) =>
      role === null || scopeType === null || scopeId === null ? [] : [{ role, scopeType, scopeId }],
    );
    return { actor: { accountId, sessionId, client, roles }, lastUsedOn };
  }

  /** Live sessions of one account, newest first, older than `before`. */
  liveOf(accountId: string, now: Date, limit: number, before?: string): Promise<SessionEntity[]> {
    const query = this.select()
      .where('session.accountId = :accountId', { accountId })
      .andWhere('session.revokedAt IS NULL')
      .andWhere('session.refreshExpiresAt > :now', { now });
    if (before) query.andWhere('session.id < :before', { before });
    return query.orderBy('session.id', 'DESC').take(limit).getMany();
  }

  /** False when another rotation came first or the session has ended: nothing has changed then. */
  async rotate(session: SessionEntity, change: Rotation): Promise<boolean> {
    const { affected } = await this.work.manager
      .createQueryBuilder()
      .update(SessionEntity)
      .set(change)
      .where('id = :id AND refresh_hash = :seen AND revoked_at IS NULL', { id: session.id, seen: session.refreshHash })
      .execute();
    return affected === 1;
  }

  /** False when the account has no such live session. */
  async revoke(accountId: string, sessionId: string, now: Date): Promise<boolean> {
    const { affected } = await this.work.manager
      .createQueryBuilder()
      .update(SessionEntity)
      .set({ revokedAt: now })
      .where('id = :sessionId AND account_id = :accountId AND revoked_at IS NULL', { sessionId, accountId })
      .execute();
    return affected === 1;
  }

  async revokeAll(accountId: string, now: Date): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .update(SessionEntity)
      .set({ revokedAt: now })
      .where('account_id = :accountId AND revoked_at IS NULL', { accountId })
      .execute();
  }

  byId(sessionId: string): Promise<SessionEntity | null> {
    return this.select().where('session.id = :sessionId', { sessionId }).getOne();
  }

  /** @returns how many there were, ended ones too */
  async deleteAllOf(accountId: string): Promise<number> {
    const { affected } = await this.work.manager.delete(SessionEntity, { accountId });
    return affected ?? 0;
  }

  /** Lets one session's access token live on in the account's new epoch. */
  async carryIntoEpoch(sessionId: string, epoch: number): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .update(SessionEntity)
      .set({ epoch })
      .where('id = :sessionId', { sessionId })
      .execute();
  }

  async markUsed(sessionId: string, day: string): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .update(SessionEntity)
      .set({ lastUsedOn: day })
      .where('id = :sessionId', { sessionId })
      .execute();
  }

  /** Deletes sessions that ended before the instant. */
  async deleteEndedBefore(instant: Date): Promise<void> {
    await deleteRunOut(this.work, SessionEntity, { key: 'id', instant: 'refreshExpiresAt' }, instant);
  }

  private select() {
    return this.work.manager.createQueryBuilder(SessionEntity, 'session');
  }
}
