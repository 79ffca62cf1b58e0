import { IsString, MaxLength, MinLength } from 'class-validator';

export class GiveConsentRequest {
  /** Version of the text the person has just read. */
  @IsString()
  @MinLength(1)
  @MaxLength(32)
  version: string;
}
