import { plainWords } from '../result-words.policy.js';
import type { ScoredSubmission } from '../submission.types.js';

export class SubmissionSummaryResponse {
  submissionId: string;
  assessmentId: string;
  title: string;
  takenOn: string;
  takenAt: string;
  headline: string;
  bandIndex: number;
  bandCount: number;

  static from({ submissionId, takenOn, takenAt, result }: ScoredSubmission): SubmissionSummaryResponse {
    const { title, headline, bandIndex, bands } = plainWords(result);
    return {
      submissionId,
      assessmentId: result.instrument,
      title,
      takenOn,
      takenAt,
      headline,
      bandIndex,
      bandCount: bands.length,
    };
  }
}

export class SubmissionListResponse {
  items: SubmissionSummaryResponse[];
  nextCursor: string | null;

  static from(submissions: readonly ScoredSubmission[], nextCursor: string | null): SubmissionListResponse {
    return { items: submissions.map((submission) => SubmissionSummaryResponse.from(submission)), nextCursor };
  }
}
