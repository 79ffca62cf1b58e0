export { cleanRichText, LONGEST_RICH_TEXT } from './clean-rich-text.js';
export { escapeHtml } from './escape-html.js';
export { textBlocksOf, type TextBlock, type TextRun } from './text-blocks.js';
