import type { ConsentPlaceholders, ConsentWording, SharingTerms } from './consent-text.types.js';
import { versionOf } from './consent-text.js';
import { sharingWording } from './locales/sharing.text.js';

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
