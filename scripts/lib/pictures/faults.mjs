/** What makes a picture a bad one, apart from how it looks. */

/** Part of the game, though the browser logs them as errors: no draft yet, no consent yet. */
const REFUSED_BY_API = /^Failed to load resource: the server responded with a status of 4\d\d/;
/** The page of what is gone: its status is for search engines, the client says the same to people. */
const GONE = /^Failed to load resource: the server responded with a status of 404/;
/** A network that a recipe cut: for the API, and for parts of the client that are fetched ahead. */
const CUT_OFF = /^Failed to load resource: net::ERR_INTERNET_DISCONNECTED/;

/**
 * Collects, from now on, errors of the page and what its content security policy refused.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>} grows while the page lives
 */
export async function watchPage(page) {
  /** @type {string[]} */
  const faults = [];
  page.on('pageerror', (error) => faults.push(`an error nobody caught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    const { pathname } = new URL(url || 'about:blank');
    if (CUT_OFF.test(message.text())) return;
    if (pathname.startsWith('/v1/') && REFUSED_BY_API.test(message.text())) return;
    if (url === page.url() && GONE.test(message.text())) return;
    faults.push(`console error: ${shorten(message.text())} (${pathname})`);
  });
  await page.exposeFunction('anxinReportViolation', (/** @type {string} */ text) =>
    faults.push(`refused by the CSP: ${text}`),
  );
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      // @ts-expect-error the function exposed above
      void window.anxinReportViolation(`${effectiveDirective} ${blockedURI}`);
    });
  });
  return faults;
}

/**
 * The beginning and the end: an error can quote a whole font.
 * @param {string} text
 */
function shorten(text) {
  return text.length <= 300 ? text : `${text.slice(0, 120)} … ${text.slice(-150)}`;
}

/**
 * Runs in the page: is it empty, and does anything reach beyond its sides?
 * @returns {string[]}
 */
export function lookForFaults() {
  const faults = [];
  // grey lines where rows will be are something to see, and say so
  const waits = document.querySelector('[role="status"][aria-busy="true"]') !== null;
  if (!waits && document.body.innerText.trim().length < 8) faults.push('the page is empty');
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width + 1) {
    faults.push(`it scrolls sideways: ${document.documentElement.scrollWidth} px wide in a window of ${width}`);
  }
  for (const scroller of document.body.querySelectorAll('*')) {
    // a page scrolls inside: what is too wide for it is cut off or has to be pushed into view
    if (!/auto|scroll/.test(getComputedStyle(scroller).overflowY)) continue;
    const { scrollWidth, clientWidth } = scroller;
    if (scrollWidth > clientWidth + 1)
      faults.push(`<${scroller.className}> scrolls sideways: ${scrollWidth} px wide in ${clientWidth}`);
  }
  const clipped = (/** @type {Element} */ element) => {
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
      if (getComputedStyle(up).overflowX !== 'visible' && up.getBoundingClientRect().right <= width + 1) return true;
    }
    return false;
  };
  const beyond = [...document.body.querySelectorAll('*')].find((element) => {
    const { left, right, width: own, height } = element.getBoundingClientRect();
    const drawn = own > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
    return drawn && (right > width + 1 || left < -1) && right > 0 && !clipped(element);
  });
  if (beyond) faults.push(`it reaches beyond the side: <${beyond.tagName.toLowerCase()} class="${beyond.className}">`);
  return faults;
}
