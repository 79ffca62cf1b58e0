import { escapeHtml } from '../rich-text/index.js';
import type { PageText } from './page-texts.js';

const TITLE = /<title>([^<]*)<\/title>/;
/** Where the app draws itself; what stands before it is taken away then (miniprogram/src/shared/platform/read-first). */
const ROOT = '<div id="app">';
const LOOK = 'max-width:38em;margin:0 auto;padding:24px 20px;font-family:sans-serif;line-height:1.8';

/** The website's one page, with a text in it. */
export class WebsitePage {
  private readonly brand: string;

  /** @throws Error for a page that has no place for a title or a text */
  constructor(private readonly html: string) {
    const title = TITLE.exec(html)?.[1];
    if (title === undefined || !html.includes(ROOT)) throw new Error('index.html: no title, or no place for the app');
    this.brand = title;
  }

  saying({ address, title, description, html }: PageText, origin: string): string {
    const head = [
      `<title>${escapeHtml(title)} · ${this.brand}</title>`,
      `<meta name="description" content="${escapeHtml(description)}"/>`,
      `<link rel="canonical" href="${escapeHtml(origin + address)}"/>`,
    ];
    const text = `<main id="read-first" style="${LOOK}"><h1>${escapeHtml(title)}</h1>${html}</main>`;
    // by function: a `$&` in a text is no pattern
    return this.html.replace(TITLE, () => head.join('')).replace(ROOT, () => text + ROOT);
  }
}
