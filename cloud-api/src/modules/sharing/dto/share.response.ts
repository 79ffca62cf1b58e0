import { ROLE_NAMES } from '../../identity/index.js';
import { purposeNames } from '../locales/sharing.zh.js';
import type { OwnShare } from '../shares.service.js';

export class ShareResponse {
  shareId: string;
  submissionId: string;
  title: string;
  takenOn: string;
  receiverName: string;
  receiverRoleName: string;
  purposeText: string;
  withAnswers: boolean;
  givenOn: string;
  untilOn: string;

  static from({ share, receiverName, title, takenOn }: OwnShare): ShareResponse {
    return {
      ...{ shareId: share.id, submissionId: share.submissionId, title, takenOn, receiverName },
      receiverRoleName: ROLE_NAMES[share.receiverRole],
      purposeText: purposeNames[share.purpose],
      withAnswers: share.withAnswers === 1,
      ...{ givenOn: share.givenOn, untilOn: share.untilOn },
    };
  }
}

export class ShareListResponse {
  items: ShareResponse[];

  static from(shares: readonly OwnShare[]): ShareListResponse {
    return { items: shares.map((share) => ShareResponse.from(share)) };
  }
}
