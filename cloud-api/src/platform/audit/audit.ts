import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import { addDays, Clock, startOfDay } from '../clock/index.js';
import { UnitOfWork } from '../database/index.js';
import { decodeCursor, pageOf, type Page, type PageQuery } from '../pagination/index.js';
import { RandomSource } from '../random/index.js';
import { type Act, ACTS, type OwnedAct, roleFor } from './acts.js';
import type { AuditEntryEntity } from './audit-entry.entity.js';
import { AuditRepository } from './audit.repository.js';

/** A signed-in person, or one of the demo county. */
export type Doer = Pick<Actor, 'accountId' | 'roles' | 'requestId'>;

/** Who did it. */
export type By =
  | Doer
  /** a person of whom the account must not be known, where it is about answers */
  | { readonly subjectId: string }
  | { readonly job: string }
  /** a command on the machine, or somebody who is not signed in */
  | { readonly nobody: 'machine' | 'stranger'; readonly requestId?: string };

/** A command on the machine: whoever may start one is nobody that the database knows. */
export const MACHINE = { nobody: 'machine' } as const satisfies By;

type Owner<A extends Act> = A extends OwnedAct ? [ownerId: string] : [];
type Owners<A extends Act> = A extends OwnedAct ? [ownerIds: readonly string[]] : [];

/** ids are UUIDv7 wherever there is an owner: by id is by time */
const BY_ID = { id: 'string' } as const;

/** Writes down who did what. One call in the use case that does it; see README.md for which. */
@Injectable()
export class Audit {
  constructor(
    private readonly entries: AuditRepository,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {}

  /**
   * Something was changed. The entry stands or falls with it.
   * @throws Error outside a unit of work: there could be one without the other
   */
  async record<A extends Act>(by: By, act: A, thingId: string, ...[ownerId]: Owner<A>): Promise<void> {
    if (!this.work.isOpen) throw new Error(`recorded outside a unit of work: ${act}`);
    const owner = ownerId === undefined || isOwn(by, ownerId) ? null : ownerId;
    await this.entries.insert([this.entry(by, act, thingId, owner)]);
  }

  /**
   * Something was seen or refused, which changes nothing: call it before the answer is given. An entry for each person
   * whose data it was, but for whoever looks; one without an owner where there is nobody.
   */
  async note<A extends Act>(by: By, act: A, thingId: string, ...[ownerIds = []]: Owners<A>): Promise<void> {
    const others = [...new Set(ownerIds)].filter((ownerId) => !isOwn(by, ownerId));
    const owners = others.length > 0 ? others : [null];
    await this.entries.insert(owners.map((ownerId) => this.entry(by, act, thingId, ownerId)));
  }

  /**
   * What others did with what is this person's, newest first.
   * @param ownerIds the account, and the pseudonym that its answers hang on: entries name the one or the other
   */
  async accessLogOf(ownerIds: readonly string[], { limit, cursor }: PageQuery): Promise<Page<AuditEntryEntity>> {
    const before = cursor === undefined ? null : decodeCursor(BY_ID, cursor).id;
    const found: AuditEntryEntity[] = [];
    for (const ownerId of ownerIds) found.push(...(await this.entries.ofOwner(ownerId, before, limit + 1)));
    found.sort(newestFirst);
    return pageOf(found.slice(0, limit + 1), limit, BY_ID);
  }

  countOf(ownerId: string): Promise<number> {
    return this.entries.countOf(ownerId);
  }

  private entry(by: By, act: Act, thingId: string, ownerId: string | null): AuditEntryEntity {
    const said = { act, thingKind: ACTS[act].thing, thingId, ownerId, sequence: null, hash: null };
    if ('subjectId' in by) {
      // neither the moment, nor the request, nor an id that sorts by time: each would lead to a session and its account
      const happenedAt = new Date(startOfDay(addDays(this.clock.today(), 1)).getTime() - 1);
      const actor = { actorKind: 'subject', actorId: by.subjectId, actorRole: null } as const;
      return { ...said, ...actor, id: this.random.uuid(), requestId: null, happenedAt };
    }
    const happenedAt = this.clock.now();
    return { ...said, ...actorOf(by, act), id: this.random.uuidV7(happenedAt), happenedAt };
  }
}

const newestFirst = ({ id: one }: AuditEntryEntity, { id: other }: AuditEntryEntity): number => (one < other ? 1 : -1);

const isOwn = (by: By, ownerId: string): boolean => 'accountId' in by && by.accountId === ownerId;

function actorOf(by: Exclude<By, { subjectId: string }>, act: Act) {
  if ('job' in by) return { actorKind: 'job', actorId: by.job, actorRole: null, requestId: null } as const;
  const requestId = by.requestId ?? null;
  if ('nobody' in by) return { actorKind: by.nobody, actorId: null, actorRole: null, requestId };
  return { actorKind: 'account', actorId: by.accountId, actorRole: roleFor(act, by.roles), requestId } as const;
}
