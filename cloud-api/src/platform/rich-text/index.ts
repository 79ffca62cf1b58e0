export { cleanRichText, LONGEST_RICH_TEXT } from './clean-rich-text.js';
