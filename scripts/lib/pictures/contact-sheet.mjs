import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { APPEARANCES, SCREENS } from './take.mjs';

const SCALE = 0.4;
const TALLEST = 640;
/** Chromium draws no page taller than this in one piece. */
const LIMIT = 16_000;

/**
 * One image with every picture: a row per recipe, a column per appearance and width.
 * @param {import('./take.mjs').Picture[]} pictures
 * @param {{ browser: import('playwright-core').Browser, folder: string }} options
 * @returns {Promise<string>} path of the image
 */
export async function composeContactSheet(pictures, { browser, folder }) {
  const rows = [...new Set(pictures.map(({ recipe }) => recipe))];
  const columns = APPEARANCES.flatMap((appearance) => SCREENS.map(({ width }) => ({ appearance, width })));
  const cell = (/** @type {string} */ recipe, /** @type {{ appearance: string, width: number }} */ column) => {
    const picture = pictures.find(
      (one) => one.recipe === recipe && one.appearance === column.appearance && one.width === column.width,
    );
    if (!picture) return '<td></td>';
    const bad = picture.faults.length > 0 ? ' class="bad"' : '';
    return `<td${bad}><div><img src="${escape(path.basename(picture.file))}" width="${column.width * SCALE}"></div></td>`;
  };
  const html = `<!doctype html><meta charset="utf-8"><style>
    body { margin: 24px; font: 14px/1.4 system-ui, sans-serif; background: #888; color: #000; width: max-content }
    th { text-align: left; vertical-align: top; padding: 4px 8px } td { vertical-align: top; padding: 4px }
    td div { max-height: ${TALLEST}px; overflow: hidden } td img { display: block }
    .bad div { outline: 4px solid #c00 }
  </style><table><tr><th></th>${columns.map(({ appearance, width }) => `<th>${appearance} ${width}</th>`).join('')}</tr>
  ${rows.map((recipe) => `<tr><th>${escape(recipe)}</th>${columns.map((column) => cell(recipe, column)).join('')}</tr>`).join('\n')}
  </table>`;
  const source = path.join(folder, 'index.html');
  const image = path.join(folder, 'contact-sheet.png');
  writeFileSync(source, html);
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  await page.goto(pathToFileURL(source).href);
  const size = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    height: document.documentElement.scrollHeight,
  }));
  const shrink = Math.min(1, LIMIT / size.height);
  if (shrink < 1) await page.addStyleTag({ content: `body { zoom: ${shrink} }` });
  await page.setViewportSize({ width: Math.ceil(size.width * shrink), height: 800 });
  await page.screenshot({ path: image, fullPage: true });
  await page.close();
  return image;
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
