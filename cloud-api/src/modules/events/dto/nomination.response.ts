import type { SignUpState } from '@anxin/contracts';
import type { Page } from '../../../platform/pagination/index.js';
import type { NominationRequest, UnitNominations } from '../staff-event.types.js';
import { EventSummaryResponse, UnitShareLeftResponse } from './event.response.js';

export class NominationRequestResponse {
  signUpId: string;
  name: string | null;
  state: SignUpState;
  /** ISO instant, UTC */
  askedAt: string;

  static from({ signUpId, name, state, askedAt }: NominationRequest): NominationRequestResponse {
    return { signUpId, name, state, askedAt: askedAt.toISOString() };
  }
}

export class UnitNominationsResponse {
  event: EventSummaryResponse;
  share: UnitShareLeftResponse;
  /** who asked for this unit's seats, in the order in which they asked */
  requests: NominationRequestResponse[];
}

export class NominationListResponse {
  items: UnitNominationsResponse[];
  nextCursor: string | null;

  static from({ items, nextCursor }: Page<UnitNominations>): NominationListResponse {
    return {
      items: items.map(({ summary, share, requests }) => ({
        event: EventSummaryResponse.from(summary),
        share: { seats: share.seats, left: share.left },
        requests: requests.map((request) => NominationRequestResponse.from(request)),
      })),
      nextCursor,
    };
  }
}
