import type { Result } from '@anxin/instruments';
import type { AnswerSheet } from './answers.policy.js';

/** Sealed in `answers_cipher`. `durationSeconds` is what the phone measured. */
export interface SealedAnswers {
  readonly answers: AnswerSheet;
  readonly durationSeconds: number;
}

/** Sealed in `result_cipher`, so that a result can be shown without opening the answers. `takenAt`: ISO, UTC. */
export interface SealedResult {
  readonly takenAt: string;
  readonly result: Result;
}

/** A submission with its result opened. */
export interface ScoredSubmission extends SealedResult {
  readonly submissionId: string;
  readonly takenOn: string;
}

/** A result with at most three of the same instrument that lead up to it, oldest first. */
export interface Trail {
  readonly submission: ScoredSubmission;
  readonly earlier: readonly ScoredSubmission[];
}

/** A finished form as the client sends it. */
export interface Form {
  readonly submissionId: string;
  readonly instrumentVersion: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly takenAt: Date;
  readonly durationSeconds: number;
}
