import { IsInt, Max, Min } from 'class-validator';

/** A day of listening, and more than a text has thousandths. */
const DAY_SECONDS = 86_400;
/** Reports may wait this long for a network. */
const LONGEST_WAIT_SECONDS = 31 * 24 * 60 * 60;

export class ReportProgressRequest {
  /** where the person is: in thousandths of a text, in seconds of what is played */
  @IsInt()
  @Min(0)
  @Max(DAY_SECONDS)
  position: number;

  /** how long ago they were there; 0 unless it waited for a network */
  @IsInt()
  @Min(0)
  @Max(LONGEST_WAIT_SECONDS)
  secondsAgo: number;

  /** of real reading or listening since the last report; 0 of what waited for a network */
  @IsInt()
  @Min(0)
  @Max(DAY_SECONDS)
  seconds: number;
}
