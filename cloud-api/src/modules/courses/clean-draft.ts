import { DomainError } from '../../platform/errors/index.js';
import { cleanRichText, type TextBlock, textBlocksOf } from '../../platform/rich-text/index.js';
import { readinessWords as words } from './locales/readiness.zh.js';

/** What somebody wrote, as it may be stored. @throws DomainError CONTENT_NOT_READY for what cannot be cleaned */
export const cleanDraft = (text: string): string => readable(() => cleanRichText(text), words.tooLong);

/** What somebody writes, as readers would get it. @throws DomainError CONTENT_NOT_READY for what cannot be shown */
export function draftBlocks(text: string): TextBlock[] {
  const html = cleanDraft(text);
  return readable(() => textBlocksOf(html), words.picture);
}

function readable<Read>(read: () => Read, message: string): Read {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DomainError('CONTENT_NOT_READY', {}, [{ path: 'text', message }]);
  }
}
