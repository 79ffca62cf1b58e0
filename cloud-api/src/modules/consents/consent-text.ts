import { createHash } from 'node:crypto';
import type { ConsentPurpose } from '@anxin/contracts';
import type { ConsentPlaceholders, ConsentWording } from './consent-text.types.js';
import { selfAssessmentWording } from './locales/self-assessment.text.js';

export interface ConsentText extends ConsentWording {
  readonly purpose: ConsentPurpose;
  readonly version: string;
}

const WORDINGS: Record<ConsentPurpose, (county: ConsentPlaceholders) => ConsentWording> = {
  'self-assessment': selfAssessmentWording,
};

/** By county and purpose: the same profile has the same texts, and every form that is handed in asks for the version. */
const made = new WeakMap<ConsentPlaceholders, Map<ConsentPurpose, ConsentText>>();

/** The text as a person of this county reads it. Pure. */
export function consentText(purpose: ConsentPurpose, county: ConsentPlaceholders): ConsentText {
  const texts = made.get(county) ?? new Map<ConsentPurpose, ConsentText>();
  made.set(county, texts);
  const known = texts.get(purpose);
  if (known) return known;
  const wording = WORDINGS[purpose](county);
  const text = { purpose, version: versionOf(wording), ...wording };
  texts.set(purpose, text);
  return text;
}

/**
 * A hash of what is agreed to, placeholders filled: whoever processes, for how long, and every word. Nobody can forget
 * to raise it, and a county that changes its months or its maintainer asks everyone again.
 *
 * The captions of the buttons are not part of what is agreed to.
 */
export function versionOf({ title, paragraphs, statement }: ConsentWording): string {
  const agreed = [title, ...paragraphs.map(({ heading, text }) => [heading, text]), statement];
  return createHash('sha256').update(JSON.stringify(agreed)).digest('hex').slice(0, 16);
}
