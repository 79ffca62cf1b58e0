import { lookForBarriers } from './barriers.mjs';
import { lookForFaults, watchPage } from './faults.mjs';

/**
 * Pages that are bad on purpose: a check of the pictures that lets one pass is itself a failure.
 * @type {Record<string, { html: string, fault: RegExp }>}
 */
const BAD = {
  'an error in the console': {
    html: '<p>long enough text</p><script>console.error("broken")</script>',
    fault: /^console error: broken/,
  },
  'an error nobody catches': {
    html: '<p>long enough text</p><script>throw new Error("thrown")</script>',
    fault: /thrown/,
  },
  'a refusal of the CSP': {
    html: '<meta http-equiv="Content-Security-Policy" content="img-src \'none\'"><p>long enough text</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    fault: /^refused by the CSP: img-src/,
  },
  'an empty page': { html: '<div></div>', fault: /^the page is empty/ },
  'sideways scrolling': { html: '<div style="width:200vw">long enough text</div>', fault: /^it scrolls sideways/ },
  'sideways scrolling inside the page': {
    html: '<div style="height:90vh;overflow-y:auto;overflow-x:hidden"><div style="width:200vw">long enough text</div></div>',
    fault: /scrolls sideways: \d+ px wide in \d+/,
  },
  'something beyond the side': {
    html: '<body style="overflow:hidden"><div style="position:absolute;left:90vw;width:40vw;height:9px">long enough text</div>',
    fault: /^it reaches beyond the side/,
  },
  'a button that says nothing to who cannot see': {
    html: '<p>long enough text</p><button style="width:48px;height:48px"></button>',
    fault: /^a barrier, button-name/,
  },
  'words too faint to read': {
    html: '<body style="background:#fff"><p style="color:#999">long enough text</p>',
    fault: /^a barrier, color-contrast/,
  },
};

/**
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<{ title: string, faults: string[] }[]>} in the shape of the pictures' own outcomes
 */
export async function proveChecks(browser) {
  const outcomes = [];
  for (const [what, { html, fault }] of Object.entries(BAD)) {
    const page = await browser.newPage();
    const faults = await watchPage(page);
    await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html>${html}`)}`);
    await page.waitForLoadState('networkidle');
    faults.push(
      ...(await page.evaluate(lookForFaults)),
      ...(await lookForBarriers(page, 'light 390', { ofPage: false })),
    );
    await page.close();
    const told = faults.some((text) => fault.test(text));
    outcomes.push({
      title: `the pictures notice ${what}`,
      faults: told ? [] : [`they did not; they said: ${faults.join('; ')}`],
    });
  }
  return outcomes;
}
