import { ScanTicketResponse, type NewScan } from './scan.response.js';

export type SecondFactor = 'totp' | 'scan' | 'recovery';

export interface NewChallenge {
  readonly challengeId: string;
  readonly methods: SecondFactor[];
  readonly expiresAt: Date;
  readonly scan: NewScan | null;
}

export class StaffChallengeResponse {
  challengeId: string;
  methods: SecondFactor[];
  /** ISO instant, UTC */
  expiresAt: string;
  scan: ScanTicketResponse | null;

  static from({ challengeId, methods, expiresAt, scan }: NewChallenge): StaffChallengeResponse {
    return Object.assign(new StaffChallengeResponse(), {
      challengeId,
      methods,
      expiresAt: expiresAt.toISOString(),
      scan: scan && ScanTicketResponse.from(scan),
    } satisfies StaffChallengeResponse);
  }
}
