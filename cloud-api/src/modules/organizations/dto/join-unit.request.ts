import { IsString, MaxLength, MinLength } from 'class-validator';

export class JoinUnitRequest {
  /** as typed: full-width letters, spaces, hyphens and case do not matter */
  @IsString()
  @MinLength(1)
  @MaxLength(64)
  joinCode: string;
}
