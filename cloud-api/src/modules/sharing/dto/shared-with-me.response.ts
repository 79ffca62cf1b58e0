import { purposeNames } from '../locales/sharing.zh.js';
import type { OpenedShare, SharedWithMe } from '../shared-with-me.service.js';

/** A line of the list: who and why, nothing of the result. */
export class SharedWithMeItemResponse {
  shareId: string;
  /** what the owner wants to be called */
  name: string;
  purposeText: string;
  untilOn: string;

  static from({ share, note }: SharedWithMe): SharedWithMeItemResponse {
    return {
      ...{ shareId: share.id, name: note.name, purposeText: purposeNames[share.purpose], untilOn: share.untilOn },
    };
  }
}

export class SharedWithMeResponse {
  items: SharedWithMeItemResponse[];

  static from(shared: readonly SharedWithMe[]): SharedWithMeResponse {
    return { items: shared.map((one) => SharedWithMeItemResponse.from(one)) };
  }
}

export class SharedAnswerResponse {
  question: string;
  /** null: not answered */
  answer: string | null;
}

/** Words and bands, and the answers where the owner ticked them. No score, no history, no unit. */
export class SharedResultResponse {
  shareId: string;
  name: string;
  purposeText: string;
  untilOn: string;
  title: string;
  officialName: string;
  takenOn: string;
  headline: string;
  body: string;
  bandIndex: number;
  /** Lightest first. */
  bands: string[];
  /** the published scale's own name of the band */
  officialBand: string | null;
  /** null: not shared */
  answers: SharedAnswerResponse[] | null;

  static from({ share, note, result, answers }: OpenedShare): SharedResultResponse {
    const { plain, official, takenOn } = result;
    return {
      ...{ shareId: share.id, name: note.name, purposeText: purposeNames[share.purpose], untilOn: share.untilOn },
      ...{ title: plain.title, officialName: official.name, takenOn, headline: plain.headline, body: plain.body },
      ...{ bandIndex: plain.bandIndex, bands: [...plain.bands], officialBand: official.bandLabel },
      answers: answers && answers.map(({ question, answer }) => ({ question, answer })),
    };
  }
}
