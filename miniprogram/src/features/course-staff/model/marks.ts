import type { TextBlock, TextRun } from '@/shared/contents';

/*
 * The phone writes a text in plain letters with a few marks, as people do in chats. Both ways keep every word; what has no
 * mark there (a list in a list) becomes the nearest that has.
 */

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** Blocks as somebody may go on writing them. */
export const marksOf = (blocks: readonly TextBlock[]): string => blocks.map(lineOf).join('\n\n');

function lineOf({ kind, level, ordinal, runs }: TextBlock): string {
  const words = runs.map(runMarks).join('');
  switch (kind) {
    case 'heading':
      return `${'#'.repeat(level - 1)} ${words}`;
    case 'item':
      return ordinal === null ? `- ${words}` : `${ordinal}. ${words}`;
    case 'quote':
      return `> ${words}`;
    case 'rule':
      return '---';
    case 'paragraph':
      return words;
  }
}

function runMarks({ text, strong, href }: TextRun): string {
  const words = strong ? `**${text}**` : text;
  return href === null ? words : `[${words}](${href})`;
}

const LINK = /\[([^\]]+)\]\(((?:https:\/\/|tel:)[^)\s]+)\)/g;
const STRONG = /\*\*([^*]+)\*\*/g;

const inline = (line: string): string =>
  escaped(line).replace(LINK, '<a href="$2">$1</a>').replace(STRONG, '<strong>$1</strong>');

/** `3、` or `3. `, not the beginning of `3.5` or `2027.`: of a number that is said nothing may go. */
const NUMBERED = /^\d{1,2}(?:、\s*|\.\s+)(.+)$/;

const headingOf = (signs: string, words: string): string =>
  `<h${signs.length + 1}>${inline(words)}</h${signs.length + 1}>`;

/** What was written with marks, as the server is given it. */
export function htmlOf(marks: string): string {
  const html: string[] = [];
  let list: 'ul' | 'ol' | null = null;
  const inList = (next: 'ul' | 'ol' | null): void => {
    if (list === next) return;
    if (list !== null) html.push(`</${list}>`);
    if (next !== null) html.push(`<${next}>`);
    list = next;
  };
  for (const line of marks.split(/\n+/).map((each) => each.trim())) {
    if (line === '') continue;
    const item = /^[-•·]\s+(.+)$/.exec(line)?.[1];
    const numbered = NUMBERED.exec(line)?.[1];
    inList(item !== undefined ? 'ul' : numbered !== undefined ? 'ol' : null);
    const heading = /^(#{1,3})\s+(.+)$/.exec(line);
    const quote = /^>\s*(.+)$/.exec(line)?.[1];
    if (item !== undefined || numbered !== undefined) html.push(`<li>${inline(item ?? numbered ?? '')}</li>`);
    else if (heading) html.push(headingOf(heading[1] ?? '', heading[2] ?? ''));
    else if (quote !== undefined) html.push(`<blockquote><p>${inline(quote)}</p></blockquote>`);
    else if (/^-{3,}$/.test(line)) html.push('<hr>');
    else html.push(`<p>${inline(line)}</p>`);
  }
  inList(null);
  return html.join('');
}
