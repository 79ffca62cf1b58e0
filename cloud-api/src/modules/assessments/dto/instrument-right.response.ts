import type { InstrumentRightEntity } from '../instrument-right.entity.js';

export class InstrumentRightResponse {
  instrumentId: string;
  holder: string;
  scope: string;
  grantedOn: string;
  expiresOn: string | null;

  static from(right: InstrumentRightEntity): InstrumentRightResponse {
    const { instrumentId, holder, scope, grantedOn, expiresOn } = right;
    return { instrumentId, holder, scope, grantedOn, expiresOn };
  }
}

export class InstrumentRightListResponse {
  items: InstrumentRightResponse[];

  static from(rights: readonly InstrumentRightEntity[]): InstrumentRightListResponse {
    return { items: rights.map((right) => InstrumentRightResponse.from(right)) };
  }
}
