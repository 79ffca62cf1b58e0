import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.1, levels A and AA. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
/** The phone and the desk differ in what is on the page; darkness and large type only in how it is drawn. */
const ASKED = /** @type {Record<string, 'everything' | 'contrast'>} */ ({
  'light 390': 'everything',
  'light 1280': 'everything',
  'dark 390': 'contrast',
  'large 320': 'contrast',
});

/**
 * What a machine can find of what keeps people out.
 * @param {import('playwright-core').Page} page
 * @param {string} look e.g. "dark 390"; of some looks nothing is asked that another does not answer
 * @returns {Promise<string[]>} one sentence for each rule of WCAG that is broken
 */
export async function lookForBarriers(page, look) {
  const asked = ASKED[look];
  if (!asked) return [];
  await page.evaluate(AXE);
  return page.evaluate(
    async (only) => {
      // @ts-expect-error put there by the line above
      const { violations } = await window.axe.run(document, { runOnly: only, resultTypes: ['violations'] });
      return violations.map((/** @type {import('axe-core').Result} */ { id, nodes }) => {
        const [first] = nodes;
        return `a barrier, ${id}: ${first?.html.slice(0, 160)} (${first?.any[0]?.message ?? first?.all[0]?.message ?? first?.none[0]?.message})`;
      });
    },
    asked === 'everything' ? { type: 'tag', values: WCAG } : { type: 'rule', values: ['color-contrast'] },
  );
}
