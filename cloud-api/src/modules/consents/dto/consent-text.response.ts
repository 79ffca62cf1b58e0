import type { ConsentPurpose } from '@anxin/contracts';
import type { ConsentText } from '../consent-text.js';

export class ConsentParagraphResponse {
  heading: string;
  text: string;
}

export class ConsentTextResponse {
  purpose: ConsentPurpose;
  version: string;
  title: string;
  paragraphs: ConsentParagraphResponse[];
  statement: string;
  accept: string;
  decline: string;
  declined: string;

  static from(text: ConsentText): ConsentTextResponse {
    return {
      purpose: text.purpose,
      version: text.version,
      title: text.title,
      paragraphs: text.paragraphs.map((paragraph) => ({ heading: paragraph.heading, text: paragraph.text })),
      statement: text.statement,
      accept: text.accept,
      decline: text.decline,
      declined: text.declined,
    };
  }
}
