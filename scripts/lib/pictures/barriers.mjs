import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.1, levels A and AA. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
/** What a state changes on its page it changes in every look. */
const ASKED_OF_STATES = ['light 390'];
/** A page itself is asked where it differs: the desk's own frame, the other colours, the largest letters. */
const ASKED_OF_PAGES = [...ASKED_OF_STATES, 'light 1280', 'dark 390', 'large 320'];

/**
 * What a machine can find of what keeps people out.
 * @param {import('playwright-core').Page} page
 * @param {string} look e.g. "dark 390"
 * @param {{ ofPage: boolean }} options ofPage: it shows the page itself, not one of its further states
 * @returns {Promise<string[]>} one sentence for each rule of WCAG that is broken
 */
export async function lookForBarriers(page, look, { ofPage }) {
  if (!(ofPage ? ASKED_OF_PAGES : ASKED_OF_STATES).includes(look)) return [];
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
