/** @jest-environment node */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { renderAll, TABS } from '../design/build.mjs';
import { resolveVariables, toDataUri } from '../design/render.mjs';
import { tokens } from '../design/tokens.mjs';

const source = path.resolve(process.cwd().endsWith('miniprogram') ? '.' : 'miniprogram', 'src');

describe('derived design files', () => {
  it('are what `node design/build.mjs` writes', async () => {
    for (const [file, text] of Object.entries(await renderAll())) {
      expect({ file, text: await readFile(path.join(source, file), 'utf8') }).toEqual({ file, text });
    }
  });

  it('agree with what the browser draws around the website', async () => {
    const html = await readFile(path.join(source, 'index.html'), 'utf8');
    for (const theme of ['light', 'dark'] as const) {
      expect(html).toContain(`(prefers-color-scheme: ${theme})" content="${tokens.colours[theme].bg}"`);
    }
  });

  it('include a picture of every tab in both themes', async () => {
    for (const tab of TABS) {
      for (const theme of ['light', 'dark']) {
        for (const name of [`${tab}-${theme}`, `${tab}-active-${theme}`]) {
          const png = await readFile(path.join(source, 'assets/tabs', `${name}.png`));
          expect(png.subarray(1, 4).toString()).toBe('PNG');
        }
      }
    }
  });

  it('refuse a colour that is no token', () => {
    expect(() => resolveVariables('<path fill="var(--art-nothing,#fff)"/>', {})).toThrow('--art-nothing');
  });

  it('survive the trip through a data URI', () => {
    const svg = '<svg viewBox="0 0 1 1" role="img" aria-label="灯">\n  <path fill="#F00" d="M0 0"/>\n</svg>';
    const back = decodeURIComponent(toDataUri(svg).replace('data:image/svg+xml,', ''));
    expect(back).toBe("<svg viewBox='0 0 1 1'><path fill='#F00' d='M0 0'/></svg>");
  });
});
