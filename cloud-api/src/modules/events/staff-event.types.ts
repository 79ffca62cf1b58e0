import type { EventPhase } from '@anxin/contracts';
import type { EventEntity } from './event.entity.js';
import type { Clash, EventSummary, SignUp } from './event.types.js';

export interface StaffEventSummary {
  event: EventEntity;
  venueName: string | null;
  phase: EventPhase | null;
}

export interface StaffUnitShare {
  unitId: string;
  unitName: string;
  seats: number;
  taken: number;
}

/** An event as those who manage it see it. */
export interface StaffEvent extends StaffEventSummary {
  shares: StaffUnitShare[];
  /** sign-ups that were cancelled */
  cancelled: number;
  notice: string;
  clashes: Clash[];
}

/** A person who signed up, as those who manage the event see them. */
export interface StaffSignUp extends SignUp {
  unitName: string | null;
}

/** Somebody who asks for one of a unit's seats. */
export interface NominationRequest extends Pick<SignUp, 'signUpId' | 'state' | 'name'> {
  askedAt: Date;
}

/** One event at which a unit has seats to give. */
export interface UnitNominations {
  summary: EventSummary;
  share: { seats: number; left: number };
  requests: NominationRequest[];
}
