import { IsISO8601, IsOptional, IsString, Length, MaxLength, MinLength } from 'class-validator';

export class RecordInstrumentRightRequest {
  @IsString()
  @MaxLength(40)
  instrumentId: string;

  /** Who gave the right. */
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  holder: string;

  /** What it covers, in the words of the licence. */
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  scope: string;

  @IsISO8601({ strict: true })
  @Length(10, 10)
  grantedOn: string;

  /** Its last day; absent: without end. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  expiresOn?: string;
}
