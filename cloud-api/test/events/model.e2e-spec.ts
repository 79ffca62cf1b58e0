import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EventEntity } from '../../src/modules/events/event.entity.js';
import { EventUnitShareEntity } from '../../src/modules/events/event-unit-share.entity.js';
import { type EventContent, EventsFacade } from '../../src/modules/events/index.js';
import { SignUpEntity } from '../../src/modules/events/sign-up.entity.js';
import { IdentityFacade } from '../../src/modules/identity/index.js';
import { COUNTY_ID, OrganizationsFacade } from '../../src/modules/organizations/index.js';
import { DomainError } from '../../src/platform/errors/index.js';
import { Events, MILL } from './support.js';

const AT = new Date('2026-11-24T04:00:00.000Z');
const PEOPLE = 6;
const RUNS = 40;

type Step =
  | { deed: 'come'; person: number; waits: boolean }
  | { deed: 'leave' | 'accept' | 'decline'; person: number }
  | { deed: 'more'; seats: number };
const person = fc.nat(PEOPLE - 1);
const come = fc.record({ deed: fc.constant('come' as const), person, waits: fc.boolean() });
const deed = <D extends 'leave' | 'accept' | 'decline'>(name: D) => fc.record({ deed: fc.constant(name), person });
const more = fc.record({ deed: fc.constant('more' as const), seats: fc.integer({ min: 1, max: 2 }) });
const FIRST_COME: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: come },
  { weight: 3, arbitrary: deed('leave') },
  more,
);
const PER_UNIT: fc.Arbitrary<Step> = fc.oneof(come, deed('leave'), deed('accept'), deed('decline'));

/** What anybody would say an event does: lists of people, no states, no counters. */
class Model {
  seated: number[] = [];
  line: number[] = [];
  asking: number[] = [];
  declined: number[] = [];

  constructor(
    public seats: number,
    readonly byUnit: boolean,
  ) {}

  /** @returns the code of the refusal, or null */
  play(step: Step): string | null {
    if (step.deed === 'more') {
      this.seats += step.seats;
      return this.fill();
    }
    const { person: who } = step;
    if (step.deed === 'come') return this.come(who, step.waits);
    if (step.deed === 'leave') return this.leave(who);
    if (step.deed === 'accept') return this.accept(who);
    if (this.declined.includes(who)) return null;
    if (!this.take(this.asking, who)) return 'SIGN_UP_NOT_FOUND';
    this.declined.push(who);
    return null;
  }

  private come(who: number, waits: boolean): string | null {
    if ([this.seated, this.line, this.asking, this.declined].some((list) => list.includes(who))) return null;
    if (this.byUnit) this.asking.push(who);
    else if (this.seated.length < this.seats) this.seated.push(who);
    else if (waits) this.line.push(who);
    else return 'EVENT_FULL';
    this.everCame.add(who);
    return null;
  }

  private readonly everCame = new Set<number>();

  private leave(who: number): string | null {
    const left = this.take(this.seated, who) || this.take(this.line, who) || this.take(this.asking, who);
    if (!left && (this.declined.includes(who) || !this.everCame.has(who))) return 'SIGN_UP_NOT_FOUND';
    return this.fill();
  }

  private accept(who: number): string | null {
    if (this.seated.includes(who)) return null;
    if (!this.asking.includes(who)) {
      const isFull = this.seated.length >= this.seats && this.declined.includes(who);
      return isFull ? 'UNIT_SHARE_USED_UP' : 'SIGN_UP_NOT_FOUND';
    }
    if (this.seated.length >= this.seats) return 'UNIT_SHARE_USED_UP';
    this.take(this.asking, who);
    this.seated.push(who);
    return null;
  }

  private fill(): null {
    while (!this.byUnit && this.seated.length < this.seats && this.line.length > 0)
      this.seated.push(this.line.shift()!);
    return null;
  }

  private take(list: number[], who: number): boolean {
    const index = list.indexOf(who);
    if (index >= 0) list.splice(index, 1);
    return index >= 0;
  }
}

describe('sign-ups, played at random', () => {
  let events: Events;
  let facade: EventsFacade;
  let staff: string;
  let liaison: string;
  const people: string[] = [];

  beforeAll(async () => {
    events = await Events.start();
    const { app } = events.world;
    facade = app.get(EventsFacade, { strict: false });
    const identity = app.get(IdentityFacade, { strict: false });
    const role = { scopeType: 'county', scopeId: COUNTY_ID, grantedBy: null } as const;
    staff = await identity.createAccount('干事');
    await identity.grantRole({ accountId: staff, role: 'union-staff', ...role });
    liaison = await identity.createAccount('联络员');
    await identity.grantRole({
      accountId: liaison,
      role: 'unit-liaison',
      scopeType: 'unit',
      scopeId: MILL.id,
      grantedBy: null,
    });
    for (let i = 0; i < PEOPLE; i++) {
      people.push(await identity.createAccount());
      await app.get(OrganizationsFacade, { strict: false }).join(people[i]!, MILL.joinCode);
    }
  });
  afterAll(() => events.world.close());

  const content = (seats: number, byUnit: boolean): EventContent => ({
    ...{ kind: 'lecture', title: '随机的一课', speaker: '许静安', speakerIntro: null, venueId: null, seats },
    ...{ link: 'https://meet.example.com/x', audience: 'everyone', topic: null, cover: 'facade', description: '' },
    ...{ sharing: byUnit ? 'per-unit' : 'first-come', unitShares: byUnit ? [{ unitId: MILL.id, seats }] : [] },
    ...{ startsAt: new Date('2026-12-01T06:00:00.000Z'), endsAt: new Date('2026-12-01T08:00:00.000Z') },
    ...{ signUpFrom: AT, signUpUntil: new Date('2026-12-01T00:00:00.000Z') },
    cancelUntil: new Date('2026-12-01T00:00:00.000Z'),
  });

  const act = async (eventId: string, step: Step, model: Model): Promise<unknown> => {
    if (step.deed === 'more') {
      return facade.change(staff, eventId, content(model.seats + step.seats, model.byUnit), AT);
    }
    const accountId = people[step.person]!;
    if (step.deed === 'come') return facade.signUp({ accountId, eventId, waitIfFull: step.waits }, AT);
    if (step.deed === 'leave') return facade.cancelSignUp(accountId, eventId, AT);
    const row = await events.world.dataSource.manager.findOneBy(SignUpEntity, { eventId, accountId });
    const signUpId = row?.id ?? randomUUID();
    return step.deed === 'accept' ? facade.nominate(liaison, signUpId, AT) : facade.decline(liaison, signUpId, AT);
  };
  const refusalOf = (work: Promise<unknown>): Promise<string | null> =>
    work.then(
      () => null,
      (error: unknown) => {
        if (error instanceof DomainError) return error.code;
        throw error;
      },
    );

  const compare = async (eventId: string, model: Model) => {
    const { manager } = events.world.dataSource;
    const rows = await manager.find(SignUpEntity, { where: { eventId }, order: { sequence: 'ASC' } });
    const numbersIn = (state: string) =>
      rows.filter((row) => row.state === state).map(({ accountId }) => people.indexOf(accountId));
    expect(new Set(numbersIn('seated'))).toEqual(new Set(model.seated));
    expect(numbersIn('waiting')).toEqual(model.line);
    expect(numbersIn('requested')).toEqual(model.asking);
    expect(new Set(numbersIn('declined'))).toEqual(new Set(model.declined));
    const event = await manager.findOneByOrFail(EventEntity, { id: eventId });
    expect([event.seats, event.seated, event.waiting, event.requested]).toEqual([
      ...[model.seats, model.seated.length, model.line.length, model.asking.length],
    ]);
    const [share] = await manager.findBy(EventUnitShareEntity, { eventId });
    if (model.byUnit) expect([share?.seats, share?.taken]).toEqual([model.seats, model.seated.length]);
  };

  it.each([
    ['first come', FIRST_COME, false],
    ['by units', PER_UNIT, true],
  ] as const)('%s, are what two lists on paper would be', async (_, steps, byUnit) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.array(steps, { maxLength: 25 }), async (seats, played) => {
        const eventId = await facade.create(staff, randomUUID(), content(seats, byUnit), AT);
        await facade.publish(staff, eventId, AT);
        const model = new Model(seats, byUnit);
        for (const step of played) {
          const refusal = await refusalOf(act(eventId, step, model));
          expect([step, refusal]).toEqual([step, model.play(step)]);
          await compare(eventId, model);
        }
      }),
      { seed: 48, numRuns: RUNS },
    );
  });
});
