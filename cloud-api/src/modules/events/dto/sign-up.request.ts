import { IsBoolean, IsOptional, IsString, Length, Matches } from 'class-validator';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class SignUpRequest {
  /** Made by the client: a lower-case UUID. The same for every retry, another one for signing up again later. */
  @Matches(UUID)
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
