import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

/** What stands behind the key of an address that was signed here. */
export class SignedAddressRequest {
  @ApiProperty({ type: String })
  @IsString()
  @MaxLength(20)
  expires: string;

  @ApiProperty({ type: String })
  @IsString()
  @MaxLength(60)
  signature: string;
}
