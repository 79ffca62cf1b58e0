import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class ListSubmissionsRequest {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  assessmentId?: string;

  /** `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  cursor?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(50)
  limit?: number;
}
