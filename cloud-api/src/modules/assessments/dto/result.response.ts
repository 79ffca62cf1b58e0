import type { NextStep } from '@anxin/instruments';
import { changeInWords, officialResult, plainWords } from '../result-words.policy.js';
import type { ScoredSubmission, Trail } from '../submission.types.js';

export class PlainResultResponse {
  /** Stands above everything else; null unless an answer spoke of harming oneself. */
  opening: string | null;
  headline: string;
  body: string;
  bandIndex: number;
  /** Lightest first. */
  bands: string[];
}

export class NextStepResponse {
  kind: NextStep['kind'];
  label: string;
  target: string;
}

/** The folded part. Null where the instrument has no bands. */
export class OfficialResultResponse {
  name: string;
  total: number | null;
  min: number | null;
  max: number | null;
  bandLabel: string | null;
  note: string;
  licence: string;
}

export class HistoryPointResponse {
  takenOn: string;
  bandIndex: number;

  static from({ takenOn, result }: ScoredSubmission): HistoryPointResponse {
    return { takenOn, bandIndex: plainWords(result).bandIndex };
  }
}

export class ResultResponse {
  submissionId: string;
  assessmentId: string;
  title: string;
  takenAt: string;
  safetyFirst: boolean;
  plain: PlainResultResponse;
  nextSteps: NextStepResponse[];
  retestHint: string;
  official: OfficialResultResponse;
  /** Up to this one, at most four, oldest first. */
  history: HistoryPointResponse[];
  change: string | null;

  static from(trail: Trail): ResultResponse {
    const { submission, earlier } = trail;
    const plain = plainWords(submission.result);
    return {
      submissionId: submission.submissionId,
      assessmentId: submission.result.instrument,
      title: plain.title,
      takenAt: submission.takenAt,
      safetyFirst: plain.safetyFirst,
      plain: {
        opening: plain.opening,
        headline: plain.headline,
        body: plain.body,
        bandIndex: plain.bandIndex,
        bands: [...plain.bands],
      },
      nextSteps: plain.nextSteps.map(({ kind, label, target }) => ({ kind, label, target })),
      retestHint: plain.retestHint,
      official: officialResult(submission.result),
      history: [...earlier, submission].map((point) => HistoryPointResponse.from(point)),
      change: changeInWords(submission, earlier.at(-1)),
    };
  }
}
