import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.1, levels A and AA. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
/** What is on a page is the same in every look, but for the desk's own frame; contrasts are computed from the tokens. */
const ASKED = 'light 390';

/**
 * What a machine can find of what keeps people out.
 * @param {import('playwright-core').Page} page
 * @param {string} look e.g. "dark 390"; one is asked, the phone in light
 * @returns {Promise<string[]>} one sentence for each rule of WCAG that is broken
 */
export async function lookForBarriers(page, look) {
  if (look !== ASKED) return [];
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
    // @ts-expect-error put there by the line above
    const { violations } = await window.axe.run(document, options);
    return violations.map((/** @type {import('axe-core').Result} */ { id, nodes }) => {
      const [first] = nodes;
      return `a barrier, ${id}: ${first?.html.slice(0, 160)} (${first?.any[0]?.message ?? first?.all[0]?.message ?? first?.none[0]?.message})`;
    });
  }, WCAG);
}
