import type { SharePurpose } from '@anxin/contracts';

/** What an owner asks for, before they have read the text for it. */
export interface Wish {
  readonly submissionId: string;
  readonly receiverId: string;
  readonly purpose: SharePurpose;
  readonly untilOn: string;
  readonly withAnswers: boolean;
}

/** A wish whose text was agreed to. `name`: what the receiver is to call the owner. */
export interface AgreedWish extends Wish {
  readonly name: string;
  readonly consentVersion: string;
}

/**
 * Sealed in `note_cipher`. The account is there because nearness is judged anew at every opening, from what both people
 * are then; `takenAt` because an id that its owner has deleted may come back with another result.
 */
export interface ShareNote {
  readonly ownerId: string;
  readonly name: string;
  readonly takenAt: string;
}
