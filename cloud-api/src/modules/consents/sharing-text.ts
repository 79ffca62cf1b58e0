import type { ConsentPlaceholders, ConsentWording } from './consent-text.types.js';
import { versionOf } from './consent-text.js';
import { sharingWording } from './locales/sharing.text.js';

/** What one act of sharing is about, in words. */
export interface SharingTerms {
  readonly receiverName: string;
  readonly receiverRole: string;
  readonly receiverUnitKind: string | null;
  readonly resultTitle: string;
  readonly takenOn: string;
  readonly purpose: string;
  readonly untilOn: string;
  readonly withAnswers: boolean;
}

export interface SharingText extends ConsentWording {
  readonly version: string;
}

/**
 * The text for this receiver, purpose and day: each act of sharing has one of its own. The version hashes every word, so
 * what is agreed to for one person holds for nobody else. Pure.
 */
export function sharingText(terms: SharingTerms, county: ConsentPlaceholders): SharingText {
  const wording = sharingWording(terms, county);
  return { version: versionOf(wording), ...wording };
}
