import type { SharingText } from '../../consents/index.js';

export class ShareParagraphResponse {
  heading: string;
  text: string;
}

export class ShareTextResponse {
  version: string;
  title: string;
  paragraphs: ShareParagraphResponse[];
  statement: string;
  accept: string;
  decline: string;
  declined: string;

  static from({ version, title, paragraphs, statement, accept, decline, declined }: SharingText): ShareTextResponse {
    const listed = paragraphs.map(({ heading, text }) => ({ heading, text }));
    return { version, title, paragraphs: listed, statement, accept, decline, declined };
  }
}
