import type { Cell, DataGroup, ExportedTable } from '../../platform/personal-data/index.js';
import { escapeHtml } from '../../platform/rich-text/index.js';
import { CATEGORIES } from './locales/categories.zh.js';
import { exportWords } from './locales/export.zh.js';

/** What a file says of itself. */
export interface ExportAbout {
  /** ISO instant, UTC */
  readonly madeAt: string;
  readonly issuer: string;
}

/** One kind of data after the other, read as the file is written. */
export type ExportedGroups = AsyncIterable<{ readonly group: DataGroup; readonly tables: readonly ExportedTable[] }>;

/** For another program: keys in English, headings beside them. */
export async function* jsonDocument(about: ExportAbout, groups: ExportedGroups): AsyncGenerator<string> {
  yield `{"format":"anxin.my-data","version":1,"about":${JSON.stringify(about)},"categories":[`;
  let separator = '\n';
  for await (const { group, tables } of groups) {
    yield `${separator}${JSON.stringify({ group, title: CATEGORIES[group].title, tables })}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** Nothing is fetched and nothing runs, whatever a name says: the file may be opened anywhere. */
const HEAD = `<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body{font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;color:#1E2A36;background:#fff;max-width:60em;margin:0 auto;padding:20px}
h1{font-size:26px;line-height:36px}h2{font-size:20px;margin:32px 0 8px}h3{font-size:17px;margin:20px 0 8px}
p{margin:4px 0}.note{color:#4F5D6B;font-size:14px}
table{border-collapse:collapse;width:100%;margin:8px 0 16px;font-size:14px}
th,td{border:1px solid #D3DADC;padding:6px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#F2F4F3;font-weight:600}
@media print{body{max-width:none;padding:0}h2,h3{break-after:avoid}tr{break-inside:avoid}}
</style>`;

/** For the person: one page that prints, without anything from outside. */
export async function* htmlDocument(about: ExportAbout, groups: ExportedGroups): AsyncGenerator<string> {
  const { title, careful, times, nothing } = exportWords;
  yield `<!doctype html>\n<html lang="zh-CN">\n<head>\n${HEAD}\n<title>${title}</title>\n</head>\n<body>\n<h1>${title}</h1>\n`;
  const lines = [exportWords.madeAt(chinaTime(about.madeAt)), exportWords.issuer(about.issuer), careful, times];
  for (const line of lines) yield `<p class="note">${escapeHtml(line)}</p>\n`;
  for await (const { group, tables } of groups) {
    yield `<h2>${CATEGORIES[group].title}</h2>\n<p class="note">${CATEGORIES[group].what}</p>\n`;
    if (tables.length === 0) yield `<p>${nothing}</p>\n`;
    for (const { title: caption, headings, rows } of tables) {
      const keys = Object.keys(headings);
      yield `<h3>${caption}</h3>\n<table>\n<thead><tr>${keys.map((key) => `<th scope="col">${headings[key] ?? ''}</th>`).join('')}</tr></thead>\n<tbody>\n`;
      for (const row of rows) yield `<tr>${keys.map((key) => `<td>${shown(row[key] ?? null)}</td>`).join('')}</tr>\n`;
      yield '</tbody>\n</table>\n';
    }
  }
  yield '</body>\n</html>\n';
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const CHINA = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

const chinaTime = (iso: string): string => CHINA.format(new Date(iso));

function shown(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  return escapeHtml(INSTANT.test(text) ? chinaTime(text) : text);
}
