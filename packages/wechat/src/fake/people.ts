import { createHash } from 'node:crypto';
import type { Clock } from '../clock.js';

const ACTIVE_MS = 2 * 60 * 60_000;

/** A person by the name the test or demo gives them, or by openid. */
export type PersonRef = string | { openid: string };

interface Visitor {
  lastVisit: number;
  blocked: boolean;
}

/**
 * Who uses the apps. An openid is computed from app and name: the same person has the same openid after a restart, and
 * the fake recognises it without having stored it.
 */
export class People {
  readonly #visitors = new Map<string, Visitor>();

  constructor(
    private readonly clock: Clock,
    private readonly appIds: readonly string[],
  ) {}

  /** @throws RangeError for an empty name, or an openid that is not one of this app. */
  openidOf(appId: string, person: PersonRef): string {
    if (typeof person !== 'string') {
      if (this.ownerOf(person.openid) !== appId) throw new RangeError('not an openid of this app');
      return person.openid;
    }
    const name = person.normalize('NFKC').trim();
    if (name === '') throw new RangeError('a person needs a name');
    const stem = `o${digest(`person ${appId} ${name}`).slice(0, 21)}`;
    return stem + checksum(appId, stem);
  }

  /** The app an openid belongs to, or null when it is none. */
  ownerOf(openid: string): string | null {
    if (!/^o[\w-]{27}$/.test(openid)) return null;
    return this.appIds.find((appId) => checksum(appId, openid.slice(0, 22)) === openid.slice(22)) ?? null;
  }

  /** The person opens the mini-program now. */
  visit(openid: string): void {
    this.#visitors.set(openid, { ...this.#of(openid), lastVisit: this.clock.now() });
  }

  /** Whether they were there within the last two hours. */
  isActive(openid: string): boolean {
    return this.clock.now() - this.#of(openid).lastVisit <= ACTIVE_MS;
  }

  block(openid: string, blocked: boolean): void {
    this.#visitors.set(openid, { ...this.#of(openid), blocked });
  }

  isBlocked(openid: string): boolean {
    return this.#of(openid).blocked;
  }

  /** A made-up number that is the same every time. */
  phoneOf(openid: string): string {
    return `1990000${(createHash('sha256').update(openid).digest().readUInt32BE(0) % 10_000).toString().padStart(4, '0')}`;
  }

  #of(openid: string): Visitor {
    return this.#visitors.get(openid) ?? { lastVisit: Number.NEGATIVE_INFINITY, blocked: false };
  }
}

function checksum(appId: string, stem: string): string {
  return digest(`openid ${appId} ${stem}`).slice(0, 6);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
