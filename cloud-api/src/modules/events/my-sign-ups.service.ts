import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { pageOf, type Page, type PageQuery } from '../../platform/pagination/index.js';
import type { EventWhen, MySignUp } from './event.types.js';
import { BY_START, EventsService, sliceByStart } from './events.service.js';
import { EventsRepository } from './events.repository.js';
import { SignUpNames } from './sign-up-names.js';
import { SignUpsRepository } from './sign-ups.repository.js';

/** What a person gave up themselves is not shown to them again. */
const SHOWN = ['requested', 'seated', 'waiting', 'declined'] as const;

/** A person's own lectures, come and past. */
@Injectable()
export class MySignUpsService {
  constructor(
    private readonly events: EventsRepository,
    private readonly signUps: SignUpsRepository,
    private readonly summaries: EventsService,
    private readonly names: SignUpNames,
    private readonly clock: Clock,
  ) {}

  /** coming: the next first; past: the latest first. Events that were cancelled are among them. */
  async listMine(accountId: string, query: PageQuery & { when: EventWhen }): Promise<Page<MySignUp>> {
    const own = { accountId, states: SHOWN };
    const rows = await this.events.listSignedUpFor(own, query.when, this.clock.now(), sliceByStart(query));
    const { items, nextCursor } = pageOf(rows, query.limit, BY_START);
    const summaries = await this.summaries.summaries(accountId, items);
    const signUps = await this.signUps.ownOf(
      accountId,
      items.map(({ id }) => id),
    );
    const mine: MySignUp[] = [];
    for (const summary of summaries) {
      const signUp = signUps.find(({ eventId }) => eventId === summary.event.id);
      // cancelled in this very moment: not the person's any more
      if (!signUp) continue;
      const isWaiting = signUp.state === 'waiting';
      const before = isWaiting ? await this.signUps.waitingBefore(signUp.eventId, signUp.sequence) : 0;
      mine.push({ summary, signUp: this.names.open(signUp, isWaiting ? before + 1 : null) });
    }
    return { items: mine, nextCursor };
  }
}
