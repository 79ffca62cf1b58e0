export { cleanRichText, LONGEST_RICH_TEXT } from './clean-rich-text.js';
export { escapeHtml } from './escape-html.js';
export { plainTextOf, textBlocksOf, type TextBlock, type TextRun } from './text-blocks.js';
