import { IsInt, IsISO8601, IsObject, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { Form } from '../submission.types.js';

const RANDOM_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const YEAR_SECONDS = 366 * 24 * 60 * 60;

export class SubmitRequest {
  /** Made by the client: a random UUID (version 4), lower case. The same for every retry. */
  @Matches(RANDOM_UUID)
  submissionId: string;

  @IsString()
  @MaxLength(20)
  instrumentVersion: string;

  /** By item id: the value of the option. Checked against the form. */
  @IsObject()
  answers: Record<string, unknown>;

  /** When the form was finished, by the client's clock. */
  @IsISO8601({ strict: true, strictSeparator: true })
  @MaxLength(30)
  takenAt: string;

  /** From the first question to the last, pauses included. */
  @IsInt()
  @Min(0)
  @Max(YEAR_SECONDS)
  durationSeconds: number;

  toForm(): Form {
    const { submissionId, instrumentVersion, answers, durationSeconds } = this;
    return { submissionId, instrumentVersion, answers, durationSeconds, takenAt: new Date(this.takenAt) };
  }
}
