import { DEMO_DOORS, type DemoDoor } from '@anxin/contracts';
import { IsIn, IsOptional, IsString, Length, Matches, MaxLength, MinLength } from 'class-validator';
import { IsId } from '../../../platform/validation/index.js';

export class WechatSignInRequest {
  /** from `wx.login`, works once */
  @IsString()
  @Length(1, 512)
  code: string;
}

export class DemoSignInRequest {
  @IsIn(DEMO_DOORS)
  door: DemoDoor;
}

export class StaffSignInRequest {
  @IsString()
  @Length(1, 64)
  accountName: string;

  @IsString()
  @MinLength(1)
  @MaxLength(256)
  password: string;
}

export class SecondFactorRequest {
  @IsId()
  challengeId: string;

  /** of the authenticator */
  @Matches(/^\d{6}$/)
  code: string;
}

export class RecoverySignInRequest {
  @IsId()
  challengeId: string;

  /** as it was shown or copied; case, spaces and dashes do not matter */
  @IsString()
  @Length(1, 40)
  recoveryCode: string;
}

export class RenewRecoveryCodesRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(256)
  password: string;
}

export class RefreshRequest {
  /** mini-program only; the website's is a cookie */
  @IsOptional()
  @IsString()
  @MaxLength(128)
  refreshToken?: string;
}
