import type { ConsentPurpose } from '@anxin/contracts';

/** How a person's consent stands. */
export interface ConsentStanding {
  readonly purpose: ConsentPurpose;
  /** Of the text it was given to; null when none stands. */
  readonly version: string | null;
  readonly currentVersion: string;
  readonly givenOn: string | null;
}

export class ConsentResponse {
  purpose: ConsentPurpose;
  version: string | null;
  currentVersion: string;
  /** True only for the current text: an older one has to be asked again. */
  given: boolean;
  givenOn: string | null;

  static from(standing: ConsentStanding): ConsentResponse {
    const { purpose, version, currentVersion, givenOn } = standing;
    return { purpose, version, currentVersion, given: version === currentVersion, givenOn };
  }
}

export class ConsentListResponse {
  items: ConsentResponse[];

  static from(standings: readonly ConsentStanding[]): ConsentListResponse {
    return { items: standings.map((standing) => ConsentResponse.from(standing)) };
  }
}
