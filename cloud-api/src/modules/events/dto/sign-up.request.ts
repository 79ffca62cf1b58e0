import { IsBoolean, IsOptional, IsString, Length, Matches } from 'class-validator';
import { IsId } from '../../../platform/validation/index.js';

export class SignUpRequest {
  /** Made by the client: a lower-case UUID. The same for every retry, another one for signing up again later. */
  @IsId()
  id: string;

  /** For the sign-in sheet; a nickname for group counselling. null: the account's nickname. */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  @Matches(/\S/)
  name: string | null;

  /** Join the waiting list when the seats are gone. */
  @IsOptional()
  @IsBoolean()
  waitIfFull?: boolean;
}
