import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { APPEARANCES, SCREENS } from './take.mjs';

const SCALE = 0.4;
const TALLEST = 640;
/** Rows of one image: few enough to read without zooming in, and for a browser to draw in a moment. */
const ROWS = 10;
/** On a machine that does other work beside: ten times what a sheet takes alone. */
const DRAWN_MS = 120_000;

/**
 * Every picture beside its neighbours, in as many images as needed: a row per recipe, a column per appearance and width.
 * The same in one page to open in a browser: index.html.
 * @param {import('./take.mjs').Picture[]} pictures
 * @param {{ browser: import('playwright-core').Browser, folder: string }} options
 * @returns {Promise<string[]>} paths of the images
 */
export async function composeContactSheets(pictures, { browser, folder }) {
  const recipes = [...new Set(pictures.map(({ recipe }) => recipe))];
  writeFileSync(path.join(folder, 'index.html'), sheetOf(recipes, pictures));
  const images = [];
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  for (let first = 0; first < recipes.length; first += ROWS) {
    const image = path.join(folder, `contact-sheet-${String(images.length + 1).padStart(2, '0')}.png`);
    await draw(sheetOf(recipes.slice(first, first + ROWS), pictures), { page, folder, image });
    images.push(image);
  }
  await page.close();
  return images;
}

/**
 * @param {string[]} recipes
 * @param {import('./take.mjs').Picture[]} pictures
 * @returns {string} HTML
 */
function sheetOf(recipes, pictures) {
  const columns = APPEARANCES.flatMap((appearance) => SCREENS.map(({ width }) => ({ appearance, width })));
  const cell = (/** @type {string} */ recipe, /** @type {{ appearance: string, width: number }} */ column) => {
    const picture = pictures.find(
      (one) => one.recipe === recipe && one.appearance === column.appearance && one.width === column.width,
    );
    if (!picture) return '<td></td>';
    const bad = picture.faults.length > 0 ? ' class="bad"' : '';
    return `<td${bad}><div><img src="${escape(path.basename(picture.file))}" width="${column.width * SCALE}"></div></td>`;
  };
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 24px; font: 14px/1.4 system-ui, sans-serif; background: #888; color: #000; width: max-content }
    th { text-align: left; vertical-align: top; padding: 4px 8px } td { vertical-align: top; padding: 4px }
    td div { max-height: ${TALLEST}px; overflow: hidden } td img { display: block }
    .bad div { outline: 4px solid #c00 }
  </style><table><tr><th></th>${columns.map(({ appearance, width }) => `<th>${appearance} ${width}</th>`).join('')}</tr>
  ${recipes.map((recipe) => `<tr><th>${escape(recipe)}</th>${columns.map((column) => cell(recipe, column)).join('')}</tr>`).join('\n')}
  </table>`;
}

/**
 * @param {string} html beside the pictures it shows
 * @param {{ page: import('playwright-core').Page, folder: string, image: string }} options
 */
async function draw(html, { page, folder, image }) {
  const source = path.join(folder, 'sheet.html');
  writeFileSync(source, html);
  await page.goto(pathToFileURL(source).href);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize({ width, height: 800 });
  await page.screenshot({ path: image, fullPage: true, timeout: DRAWN_MS });
  rmSync(source);
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
