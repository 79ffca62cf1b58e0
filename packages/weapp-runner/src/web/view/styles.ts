import type { Theme } from '../protocol.js';
import { assets } from './assets.js';
import { BUILT_IN_CSS } from './built-in-css.js';

const sheets: { node: HTMLStyleElement; css: string }[] = [];
let theme: Theme = 'light';

const COLOR_SCHEME = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g;

/** Media queries follow the phone's theme, not the browser's: a phone in a test, or a preview, has its own. */
const forTheme = (css: string): string =>
  css.replace(COLOR_SCHEME, (_match, wanted: string) => (wanted === theme ? '(min-width: 0px)' : '(max-width: 0px)'));

function add(css: string): void {
  const node = document.createElement('style');
  node.textContent = forTheme(css);
  document.head.append(node);
  sheets.push({ node, css });
}

/** Adds the styles of a page in WeChat's order: built-in components, app, components, page. */
export function addStyles(page: string, components: string[]): void {
  add(BUILT_IN_CSS);
  for (const unit of ['app', ...components, page]) {
    const css = assets.css[unit];
    if (css) add(css);
  }
}

export function setTheme(next: Theme): void {
  theme = next;
  document.documentElement.style.colorScheme = next;
  for (const { node, css } of sheets) {
    if (COLOR_SCHEME.test(css)) node.textContent = forTheme(css);
    COLOR_SCHEME.lastIndex = 0;
  }
}
