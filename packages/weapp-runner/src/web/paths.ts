/** Joins and normalises a slash path; the result has no leading slash. */
export function normalizePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** `target` as seen from the file `from`; a leading slash means the root of the mini-program. */
export function resolvePath(from: string, target: string): string {
  if (target.startsWith('/')) return normalizePath(target);
  const slash = from.lastIndexOf('/');
  return normalizePath(`${slash < 0 ? '' : from.slice(0, slash)}/${target}`);
}

/** Splits `pages/a?b=1` into path and query. Values stay as written: WeChat does not decode them. */
export function parseUrl(url: string): { path: string; query: Record<string, string> } {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const query: Record<string, string> = {};
  for (const pair of mark < 0 ? [] : url.slice(mark + 1).split('&')) {
    if (!pair) continue;
    const equals = pair.indexOf('=');
    query[equals < 0 ? pair : pair.slice(0, equals)] = equals < 0 ? '' : pair.slice(equals + 1);
  }
  return { path: path.replace(/\.html$/, ''), query };
}
