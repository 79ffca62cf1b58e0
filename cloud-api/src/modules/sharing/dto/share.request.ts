import { SHARE_PURPOSES, type SharePurpose } from '@anxin/contracts';
import { IsBoolean, IsIn, IsString, Length, Matches } from 'class-validator';
import { IsId } from '../../../platform/validation/index.js';

const DAY = /^\d{4}-\d\d-\d\d$/;
/** Something is written, not only spaces. */
const WRITTEN = /\S/;

export class ShareWishRequest {
  @IsId()
  submissionId: string;

  /** an `accountId` of the receivers */
  @IsId()
  receiverId: string;

  @IsIn(SHARE_PURPOSES)
  purpose: SharePurpose;

  /** the last day, `2026-12-24` */
  @Matches(DAY)
  untilOn: string;

  /** question by question as well, which only an expert may see */
  @IsBoolean()
  withAnswers: boolean;
}

export class ShareRequest extends ShareWishRequest {
  /** what the receiver is to call the owner */
  @IsString()
  @Length(1, 20)
  @Matches(WRITTEN)
  name: string;

  /** of the text that was just read */
  @IsString()
  @Length(1, 32)
  consentVersion: string;
}
