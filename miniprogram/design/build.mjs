/**
 * Writes what the client needs from the design sources: `node design/build.mjs` in miniprogram/.
 * Derived files are committed; src/shared/theme/generated.spec.ts fails when they are stale.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import {
  renderArtCss,
  renderIconsCss,
  renderNamesTs,
  renderPictureWords,
  renderThemeJson,
  renderTokensCss,
  resolveVariables,
} from './render.mjs';
import { tokens } from './tokens.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const source = path.join(here, '..', 'src');
export const TABS = ['home', 'assessment', 'learn', 'me'];
/** WeChat recommends 81 px tab icons. */
const TAB_ICON_PX = 81;

const readSvgs = async (folder) => {
  const files = (await readdir(path.join(here, folder))).filter((file) => file.endsWith('.svg')).sort();
  return Promise.all(
    files.map(async (file) => ({
      name: file.slice(0, -'.svg'.length),
      svg: await readFile(path.join(here, folder, file), 'utf8'),
    })),
  );
};

const palette = (theme) => ({ ...tokens.colours[theme], ...tokens.pictures[theme] });

/** Path under src/ -> text, without touching the disk; formatted as everything in the repository. */
export async function renderAll() {
  const icons = await readSvgs('icons');
  const plain = icons.filter(({ name }) => !name.endsWith('-active'));
  const active = icons.filter(({ name }) => name.endsWith('-active'));
  const pictures = await readSvgs('art');
  const files = {
    'shared/theme/generated/tokens.css': renderTokensCss(tokens),
    // the lamp of an active tab is a colour of its own, which a mask cannot carry: it is laid over
    'shared/theme/generated/icons.css': renderIconsCss(plain, active),
    'shared/theme/generated/art.css': renderArtCss(pictures, { light: palette('light'), dark: palette('dark') }),
    'shared/theme/generated/names.ts': renderNamesTs(plain, pictures),
    'shared/locales/pictures.ts': renderPictureWords(pictures),
    'theme.json': renderThemeJson(tokens.colours, TABS),
  };
  return Object.fromEntries(
    await Promise.all(
      Object.entries(files).map(async ([file, text]) => {
        const filepath = path.join(source, file);
        return [file, await format(text, { ...(await resolveConfig(filepath)), filepath })];
      }),
    ),
  );
}

async function renderTabIcons() {
  const { default: sharp } = await import('sharp');
  const icons = new Map((await readSvgs('icons')).map(({ name, svg }) => [name, svg]));
  for (const theme of ['light', 'dark']) {
    for (const tab of TABS) {
      for (const active of [false, true]) {
        const colours = tokens.colours[theme];
        const name = active ? `${tab}-active` : tab;
        const svg = resolveVariables(icons.get(name), palette(theme)).replaceAll(
          'currentColor',
          active ? colours.primary : colours['ink-2'],
        );
        const png = await sharp(Buffer.from(svg), { density: (72 * TAB_ICON_PX) / 24 })
          .resize(TAB_ICON_PX, TAB_ICON_PX)
          .png({ palette: true, colours: 32, compressionLevel: 9 })
          .toBuffer();
        await writeFile(path.join(source, 'assets', 'tabs', `${name}-${theme}.png`), png);
      }
    }
  }
}

async function main() {
  await mkdir(path.join(source, 'shared/theme/generated'), { recursive: true });
  await mkdir(path.join(source, 'assets/tabs'), { recursive: true });
  for (const [file, text] of Object.entries(await renderAll())) await writeFile(path.join(source, file), text);
  await renderTabIcons();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
