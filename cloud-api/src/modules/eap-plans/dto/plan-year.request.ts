import { UNIT_KINDS, type UnitKind } from '@anxin/contracts';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, IsISO8601, Matches, Max, Min } from 'class-validator';
import { HEADCOUNT_BANDS, type HeadcountBand } from '../../organizations/index.js';

const UTC_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export class ChangePlanYearRequest {
  /** ISO instant, UTC, with milliseconds */
  @Matches(UTC_INSTANT)
  @IsISO8601({ strict: true })
  dueAt: string;

  /** days before the deadline; 0 is the day itself */
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(90, { each: true })
  reminderDays: number[];

  /** who must file; fixed once the year is open */
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @IsIn(UNIT_KINDS, { each: true })
  kinds: UnitKind[];

  /** units of these sizes may use the short form and file together; fixed once the year is open */
  @ArrayMaxSize(5)
  @IsIn(HEADCOUNT_BANDS, { each: true })
  shortFormBands: HeadcountBand[];
}

export class CreatePlanYearRequest extends ChangePlanYearRequest {
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;
}

export { UTC_INSTANT };
