import { SHARE_PURPOSES, type SharePurpose, type ShareRole } from '@anxin/contracts';
import { ROLE_NAMES } from '../../identity/index.js';
import { unitKindNames } from '../../organizations/index.js';
import { purposeNames } from '../locales/sharing.zh.js';
import type { Receiver } from '../receivers.service.js';
import { maySeeAnswers, MOST_DAYS } from '../sharing.policy.js';

export class ShareReceiverResponse {
  accountId: string;
  name: string;
  role: ShareRole;
  roleName: string;
  /** what kind of unit they work in; null where they belong to none */
  unitKindName: string | null;
  maySeeAnswers: boolean;

  static from({ accountId, name, role, unit }: Receiver): ShareReceiverResponse {
    return {
      ...{ accountId, name, role, roleName: ROLE_NAMES[role] },
      unitKindName: unit && unitKindNames[unit.kind],
      maySeeAnswers: maySeeAnswers(role),
    };
  }
}

export class SharePurposeResponse {
  purpose: SharePurpose;
  label: string;
}

export class ShareReceiversResponse {
  items: ShareReceiverResponse[];
  purposes: SharePurposeResponse[];
  /** how many days from today the last one may lie */
  mostDays: number;

  static from(receivers: readonly Receiver[]): ShareReceiversResponse {
    return {
      items: receivers.map((receiver) => ShareReceiverResponse.from(receiver)),
      purposes: SHARE_PURPOSES.map((purpose) => ({ purpose, label: purposeNames[purpose] })),
      mostDays: MOST_DAYS,
    };
  }
}
