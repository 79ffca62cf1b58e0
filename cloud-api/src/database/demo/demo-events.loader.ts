import type { EventContent, SignUpId } from '../../modules/events/index.js';
import { asIfAt } from '../../platform/clock/index.js';
import type { DemoCast } from './demo-cast.js';
import type { DemoFacades } from './demo-facades.js';
import { after, between, DAY_MS, dayOf, earlier, HOUR_MS, momentOf } from './demo-time.js';
import type { DemoEvent } from './events.data.js';

const LINK = 'https://class.hexi.example/room';

/** Publishes what there is to go to, and lets people sign up, each at the moment at which it happened. */
export class DemoEventsLoader {
  constructor(
    private readonly facades: DemoFacades,
    private readonly cast: DemoCast,
  ) {}

  async load(events: readonly DemoEvent[]): Promise<void> {
    for (const event of events) await this.add(event);
  }

  private async add(event: DemoEvent): Promise<void> {
    const { events, clock } = this.facades;
    const now = clock.now();
    const id = this.cast.nextId();
    const by = this.cast.person(event.by);
    const content = this.content(event, event.time);
    const announced = event.movedFrom === undefined ? content : this.content(event, event.movedFrom);
    const opened = content.signUpFrom ?? now;
    const published = after(earlier(opened, after(now, -DAY_MS)), -HOUR_MS);

    await asIfAt(published, () => events.create(by, id, announced, published));
    if (event.state === 'draft') return;
    await asIfAt(published, () => events.publish(by, id, published));
    await this.letPeopleIn(event, id, content);
    const lately = after(now, -3 * HOUR_MS);
    if (event.movedFrom !== undefined) await asIfAt(lately, () => events.change(by, id, content, lately));
    const { state, cancelReason: reason = '' } = event;
    if (state === 'cancelled') await asIfAt(lately, () => events.cancel(by, id, reason, lately));
  }

  /** One after the other, spread over the days until now or until it closed. */
  private async letPeopleIn(event: DemoEvent, eventId: string, content: EventContent): Promise<void> {
    const { events, clock } = this.facades;
    const { signUpFrom, signUpUntil, cancelUntil } = content;
    if (signUpFrom === null || signUpUntil === null || cancelUntil === null) return;
    const last = earlier(after(clock.now(), -6 * HOUR_MS), after(cancelUntil, -6 * HOUR_MS));
    const names = event.signUps ?? [];
    const signUps = new Map<string, SignUpId>();
    for (const [index, name] of names.entries()) {
      const at = between(signUpFrom, last, (index + 1) / (names.length + 1));
      const wish = { accountId: this.cast.person(name), eventId, waitIfFull: true };
      const { signUpId } = await asIfAt(at, () => events.signUp(wish, at));
      signUps.set(name, signUpId);
    }
    for (const name of event.left ?? []) {
      await asIfAt(last, () => events.cancelSignUp(this.cast.person(name), eventId, last));
    }
    for (const name of event.nominated ?? []) await this.answer(name, signUps, last, true);
    for (const name of event.declined ?? []) await this.answer(name, signUps, last, false);
  }

  /** The head or the liaison of the person's unit decides. */
  private async answer(name: string, signUps: ReadonlyMap<string, SignUpId>, at: Date, accept: boolean): Promise<void> {
    const unit = this.cast.unitOf(name);
    const decides = this.cast.inUnit('unit-liaison', unit) ?? this.cast.inUnit('unit-head', unit);
    const signUpId = signUps.get(name);
    if (decides === undefined || signUpId === undefined) throw new Error(`nobody can answer ${name}`);
    const by = this.cast.person(decides);
    const { events } = this.facades;
    await asIfAt(at, () => (accept ? events.nominate(by, signUpId, at) : events.decline(by, signUpId, at)));
  }

  private content(event: DemoEvent, time: string): EventContent {
    const day = dayOf(this.facades.clock.today(), event.day);
    const startsAt = momentOf(day, time);
    const { kind, title, speaker, intro, venue, seats, audience, topic, cover, description, shares = [] } = event;
    return {
      ...{ kind, title, speaker, speakerIntro: intro, seats, audience, topic, cover, description, startsAt },
      endsAt: after(startsAt, event.minutes * 60_000),
      venueId: venue === null ? null : this.cast.venue(venue),
      link: venue === null ? LINK : null,
      sharing: shares.length > 0 ? 'per-unit' : 'first-come',
      unitShares: shares.map(([unit, count]) => ({ unitId: this.cast.unit(unit).id, seats: count })),
      signUpFrom: after(momentOf(day, '09:00'), -event.opened * DAY_MS),
      signUpUntil: after(startsAt, -2 * HOUR_MS),
      cancelUntil: after(startsAt, -DAY_MS),
    };
  }
}
