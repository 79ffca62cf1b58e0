import { randomUUID } from 'node:crypto';
import { EapPlansFacade } from '../../../src/modules/eap-plans/index.js';
import { IdentityFacade } from '../../../src/modules/identity/index.js';
import { SessionsService } from '../../../src/modules/identity/sessions/sessions.service.js';
import { OrganizationsFacade } from '../../../src/modules/organizations/index.js';
import { SystemClock } from '../../../src/platform/clock/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { days, Events, hours, TOWN } from '../../events/support.js';

/** What the phones are given, by index of the person. */
export interface Given {
  consentVersion: string;
  takenAt: string;
  people: { accountId: string; token: string }[];
  lectures: string[];
  plans: { planId: string; token: string }[];
  staff: string;
  /** lectures that will be called off, and who has a seat in each */
  doomed: Map<string, string[]>;
}

const PEOPLE = 400;
const UNITS = 8;
const DOOMED = 60;
const SEATED = 3;

/** A county in the real time, because the servers that are killed live in it. */
export async function fillCounty(): Promise<{ events: Events; given: Given }> {
  const events = await Events.start();
  const { world } = events;
  world.clock.set(new SystemClock().now());
  const at = (offset: number): string => new Date(world.clock.now().getTime() + offset).toISOString();
  const lecture = (startsIn: number, seats: number) =>
    events.published({
      ...{ startsAt: at(startsIn), endsAt: at(startsIn + hours(1)), seats, speaker: `主讲${startsIn}` },
      ...{ signUpFrom: at(0), signUpUntil: at(startsIn - hours(1)), cancelUntil: at(startsIn - hours(2)) },
    });
  const lectures = [await lecture(days(90), PEOPLE), await lecture(days(91), PEOPLE)];
  const people = await peopleOf(events);
  const doomed = new Map<string, string[]>();
  for (let index = 0; index < DOOMED; index++) {
    const eventId = await lecture(days(3) + hours(2 * index), SEATED);
    const seated = people.slice(index * SEATED, (index + 1) * SEATED);
    for (const { token } of seated) {
      const body = { id: randomUUID(), name: null, waitIfFull: true };
      const api = world.api.with({ authorization: `Bearer ${token}` });
      const { status } = await api.put(`/v1/events/${eventId}/sign-up`, body);
      if (status !== 200) throw new Error(`not signed up: ${status}`);
    }
    doomed.set(
      eventId,
      seated.map(({ accountId }) => accountId),
    );
  }
  const { body } = await world.api.get<{ version: string }>('/v1/consent-texts/self-assessment');
  const given = {
    ...{ consentVersion: body.version, takenAt: at(-60_000), people, lectures, plans: await plansOf(events), doomed },
    staff: await tokenOf(events, await events.accountOf('县里的干事')),
  };
  return { events, given };
}

const tokenOf = async ({ world }: Events, accountId: string): Promise<string> =>
  (await world.app.get(SessionsService, { strict: false }).open(accountId, 'weapp', 'unknown')).accessToken;

async function peopleOf(events: Events): Promise<Given['people']> {
  const { app } = events.world;
  const people: Given['people'] = [];
  await app.get(UnitOfWork).run(async () => {
    while (people.length < PEOPLE) {
      const accountId = await app.get(IdentityFacade, { strict: false }).createAccount();
      people.push({ accountId, token: await tokenOf(events, accountId) });
    }
  });
  return people;
}

/** Units of one liaison, each with an empty plan. */
async function plansOf(events: Events): Promise<Given['plans']> {
  const { app, clock } = events.world;
  const organizations = app.get(OrganizationsFacade, { strict: false });
  const plans = app.get(EapPlansFacade, { strict: false });
  const ids = Array.from({ length: UNITS }, () => randomUUID());
  for (const [index, id] of ids.entries()) {
    const unit = { id, regionId: TOWN, name: `单位${index}`, kind: 'institution', headcountBand: '30-99' } as const;
    await organizations.openUnit(unit);
    await events.give('联络员', 'unit-liaison', 'unit', id);
  }
  const now = clock.now();
  const year = now.getUTCFullYear();
  const dueAt = new Date(now.getTime() + days(10)).toISOString();
  await plans.openYear({ year, dueAt, reminderDays: [], kinds: ['institution'], shortFormBands: [] }, now);
  const token = await tokenOf(events, await events.accountOf('联络员'));
  return Promise.all(
    ids.map(async (id) => {
      const planId = await plans.planOf(year, id);
      if (planId === null) throw new Error('a unit has no plan');
      return { planId, token };
    }),
  );
}
