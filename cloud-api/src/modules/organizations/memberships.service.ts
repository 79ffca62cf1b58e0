import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork, isDuplicateKey } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { RandomSource } from '../../platform/random/index.js';
import { MembershipReader, type CurrentMembership } from '../identity/index.js';
import { JoinCodeTriesRepository } from './join-code-tries.repository.js';
import { isJoinCode, normaliseJoinCode } from './join-code.js';
import { MembershipsRepository } from './memberships.repository.js';
import './organizations.errors.js';
import { UnitsRepository } from './units.repository.js';
import type { UnitInRegion } from './units.types.js';

const WRONG_CODES_ALLOWED = 10;
const WINDOW_MINUTES = 15;
const WINDOW_MS = WINDOW_MINUTES * 60_000;
const ATTEMPTS = 5;

/** What a code turned out to be. */
type Found<T> = { outcome: 'found'; value: T } | { outcome: 'unknown' | 'too-many' };

/**
 * Joining needs the unit's code and nobody's approval: approving would tell somebody who uses the service.
 * A person has one current unit; joining another one leaves the first.
 */
@Injectable()
export class MembershipsService extends MembershipReader {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly units: UnitsRepository,
    private readonly tries: JoinCodeTriesRepository,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {
    super();
  }

  /** The unit behind a code, so that the person recognises it before joining. */
  preview(accountId: string, typed: string): Promise<UnitInRegion> {
    return this.withUnitOf(accountId, typed, (unit) => Promise.resolve(unit));
  }

  /** Joining the unit one is already in changes nothing, so that a repeated request is safe. */
  async join(accountId: string, typed: string): Promise<CurrentMembership> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.joinOnce(accountId, typed);
      } catch (error) {
        // A database that reads an old snapshot behind the lock (TiDB) finds out at the UNIQUE key: look again.
        if (attempt === ATTEMPTS || !isDuplicateKey(error)) throw error;
      }
    }
  }

  private joinOnce(accountId: string, typed: string): Promise<CurrentMembership> {
    return this.withUnitOf(accountId, typed, async (unit) => {
      const current = await this.memberships.findCurrent(accountId);
      if (current?.unitId === unit.id) return { membershipId: current.id, unitId: unit.id, unitName: unit.name };
      if (current) await this.memberships.end(accountId, current.id, this.clock.today());
      const id = this.random.uuidV7(this.clock.now());
      await this.memberships.insert({ id, accountId, unitId: unit.id, joinedOn: this.clock.today() });
      return { membershipId: id, unitId: unit.id, unitName: unit.name };
    });
  }

  /** Leaving twice is leaving once. Somebody else's membership does not exist. */
  async leave(accountId: string, membershipId: string): Promise<void> {
    const own = await this.memberships.findOwn(accountId, membershipId);
    if (!own) throw new DomainError('MEMBERSHIP_NOT_FOUND');
    await this.memberships.end(accountId, membershipId, this.clock.today());
  }

  /** By account, with the unit's region; from accounts to their units, never the other way. */
  async unitsOf(accountIds: readonly string[]): Promise<Map<string, UnitInRegion>> {
    const unitIds = await this.memberships.currentUnitIds(accountIds);
    const units = new Map((await this.units.unitsByIds([...unitIds.values()])).map((unit) => [unit.id, unit]));
    return new Map(
      [...unitIds].flatMap(([accountId, unitId]) => {
        const unit = units.get(unitId);
        return unit ? [[accountId, unit] as const] : [];
      }),
    );
  }

  current(accountId: string): Promise<CurrentMembership | null> {
    return this.memberships.findCurrentUnit(accountId);
  }

  /**
   * Looks the code up and does the work, one request of an account after the other. A wrong code is counted in a
   * transaction that commits: the error is thrown after it.
   */
  private async withUnitOf<T>(accountId: string, typed: string, work: (unit: UnitInRegion) => Promise<T>): Promise<T> {
    const code = normaliseJoinCode(typed);
    await this.tries.ensure(accountId, this.clock.now());
    const found = await this.work.run<Found<T>>(async () => {
      if (!(await this.spendTry(accountId))) return { outcome: 'too-many' };
      const unit = isJoinCode(code) ? await this.units.findOpenUnitByCode(code) : null;
      if (!unit) return { outcome: 'unknown' };
      await this.tries.giveBack(accountId);
      return { outcome: 'found', value: await work(unit) };
    });
    if (found.outcome === 'found') return found.value;
    if (found.outcome === 'unknown') throw new DomainError('JOIN_CODE_UNKNOWN');
    throw new DomainError('JOIN_CODE_TOO_MANY', { minutes: await this.minutesToWait(accountId) });
  }

  private spendTry(accountId: string): Promise<boolean> {
    const now = this.clock.now();
    const overBefore = new Date(now.getTime() - WINDOW_MS);
    return this.tries.spend(accountId, { overBefore, now, allowed: WRONG_CODES_ALLOWED });
  }

  private async minutesToWait(accountId: string): Promise<number> {
    const tries = await this.tries.find(accountId);
    const ends = (tries?.windowStartedAt.getTime() ?? 0) + WINDOW_MS;
    return Math.max(1, Math.ceil((ends - this.clock.now().getTime()) / 60_000));
  }
}
