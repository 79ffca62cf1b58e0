import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import {
  type Cell,
  type ErasedRows,
  type ExportedTable,
  instantCell,
  type Person,
  PersonalData,
  type PersonalDataPort,
} from '../../platform/personal-data/index.js';
import { EventsRepository } from './events.repository.js';
import { signUpHeadings } from './locales/personal-data.zh.js';
import { SIGN_UP_STATE_NAMES } from './locales/sheets.zh.js';
import { SeatingService } from './seating.service.js';
import { SignUpNames } from './sign-up-names.js';
import { isActive } from './sign-up.state.js';
import { SignUpsRepository } from './sign-ups.repository.js';

/** What somebody signed up for. */
@Injectable()
export class SignUpsData implements PersonalDataPort {
  readonly group = 'events';
  readonly tables = ['event_sign_ups'];

  constructor(
    private readonly events: EventsRepository,
    private readonly signUps: SignUpsRepository,
    private readonly seating: SeatingService,
    private readonly names: SignUpNames,
    private readonly clock: Clock,
    personalData: PersonalData,
  ) {
    personalData.register(this);
  }

  count({ accountId }: Person): Promise<number> {
    return this.signUps.countOf(accountId);
  }

  async export({ accountId }: Person): Promise<readonly ExportedTable[]> {
    const rows: Record<string, Cell>[] = [];
    for (const signUp of await this.signUps.allOf(accountId)) {
      const event = await this.events.find(signUp.eventId);
      const { name, state, signedUpAt } = this.names.open(signUp, null);
      rows.push({
        ...{ event: event?.title ?? null, startsAt: instantCell(event?.startsAt ?? null), name },
        ...{ state: SIGN_UP_STATE_NAMES[state], signedUpAt: instantCell(signedUpAt) },
      });
    }
    return rows.length > 0 ? [{ ...signUpHeadings, rows }] : [];
  }

  /** A seat of what is still to come goes to whoever waits; counts of what is over stay as they were published. */
  async erase({ accountId }: Person): Promise<ErasedRows> {
    const now = this.clock.now();
    const all = await this.signUps.allOf(accountId);
    // everybody takes events in one order
    for (const { eventId } of all.sort((a, b) => (a.eventId < b.eventId ? -1 : 1))) {
      const event = await this.seating.lock(eventId);
      const own = await this.signUps.findOwn(eventId, accountId);
      if (!own) continue;
      const isToCome = event.state === 'published' && event.startsAt !== null && now < event.startsAt;
      if (isToCome && isActive(own.state)) await this.seating.giveUp(event, own, now);
      await this.signUps.delete(own.id);
    }
    return { deleted: all.length, kept: 0 };
  }
}
