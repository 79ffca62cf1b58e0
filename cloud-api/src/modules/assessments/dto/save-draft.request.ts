import { IsInt, IsObject, IsString, Max, MaxLength, Min } from 'class-validator';

export class SaveDraftRequest {
  @IsString()
  @MaxLength(20)
  instrumentVersion: string;

  /** By item id: the value of the option. Checked against the form. */
  @IsObject()
  answers: Record<string, unknown>;

  /** The last revision seen, 0 for a new draft. */
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  revision: number;
}
