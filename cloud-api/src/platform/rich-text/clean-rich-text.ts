import sanitizeHtml from 'sanitize-html';

/** As somebody pastes it from a word processor; a course's page is a tenth of it. */
export const LONGEST_RICH_TEXT = 200_000;

/** A list in a quotation in a list is two; a text nested deeper was made to be. */
const DEEPEST = 12;

/** Pictures that people of the house uploaded; none is fetched from anywhere else. */
const OWN_PICTURE = /^\/pictures\/[0-9a-f]{64}\.webp$/;

/** What a text for reading needs. No style, class, id or name: how it looks is the client's, and what it is called too. */
const RULES: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote'],
    ...['strong', 'em', 'a', 'img', 'figure', 'figcaption'],
  ],
  allowedAttributes: { a: ['href', 'rel'], img: ['src', 'alt'] },
  allowedSchemes: ['https', 'tel'],
  allowedSchemesByTag: { img: [] },
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: [
    'style',
    'script',
    'textarea',
    'option',
    'noscript',
    'title',
    'template',
    'svg',
    'math',
    'iframe',
    'noembed',
    'xmp',
  ],
  nestingLimit: DEEPEST,
  enforceHtmlBoundary: false,
  parser: { lowerCaseTags: true, lowerCaseAttributeNames: true },
  transformTags: {
    b: 'strong',
    i: 'em',
    h1: 'h2',
    div: 'p',
    // whoever follows a link tells nobody where from
    a: (tagName, { href }) => ({ tagName, attribs: { ...whereTo(href), rel: 'noopener noreferrer nofollow' } }),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !OWN_PICTURE.test(attribs.src ?? ''),
};

/** Out of the house and named in full: what begins with anything else leads nowhere. */
const whereTo = (href = ''): { href?: string } => (/^(https:\/\/|tel:)[^\s<>"]+$/.test(href) ? { href } : {});

/** Each round mends the nesting that the one before left; a text that was not made to be so needs two. */
const MOST_ROUNDS = 20;

/**
 * HTML as it may be stored and shown: what is not named here is gone, its words stay. It is cleaned until it stays as it
 * is: a paragraph left within a paragraph is read as another text by whoever reads it next, a browser for one.
 * @throws RangeError for a text that is too long to be read, or was made never to stay as it is
 */
export function cleanRichText(html: string): string {
  if (html.length > LONGEST_RICH_TEXT) throw new RangeError(`a text of ${html.length} characters`);
  for (let text = html, round = 0; round < MOST_ROUNDS; round++) {
    const cleaned = sanitizeHtml(text, RULES).trim();
    if (cleaned === text) return cleaned;
    text = cleaned;
  }
  throw new RangeError('a text that does not come to rest');
}
