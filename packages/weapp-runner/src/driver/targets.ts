import type { Frame, Locator, Page } from 'playwright-core';
import { BUILT_IN_TAGS, domTag } from '../web/built-in-tags.js';

/** An ARIA role by its name, e.g. `button`. */
export type Role = Parameters<Page['getByRole']>[0];

/**
 * Something on the screen: its exact text, a pattern over its text, a role with its label, a label, or a selector over
 * WXML tags, ids and classes. `nth` picks one of several, from 0.
 */
export type Target =
  | string
  | RegExp
  | { text: string | RegExp; nth?: number }
  | { role: Role; name?: string | RegExp; nth?: number }
  | { label: string | RegExp; nth?: number }
  | { selector: string; nth?: number };

/** One element of a target: the first, or the one `nth` names. */
export function locate(scope: Frame | Locator | Page, target: Target): Locator {
  const nth = typeof target === 'string' || target instanceof RegExp ? 0 : (target.nth ?? 0);
  return locateAll(scope, target).nth(nth);
}

/** Every element of a target, in a page of the mini-program or in the phone around it. Hidden texts do not count. */
export function locateAll(scope: Frame | Locator | Page, target: Target): Locator {
  if (typeof target === 'string' || target instanceof RegExp) return byText(scope, target);
  if ('text' in target) return byText(scope, target.text);
  if ('label' in target) return visible(scope.getByLabel(target.label, { exact: typeof target.label === 'string' }));
  if ('selector' in target) return scope.locator(domSelector(target.selector));
  const { role, name } = target;
  return scope.getByRole(role, name === undefined ? {} : { name, exact: typeof name === 'string' });
}

const byText = (scope: Frame | Locator | Page, text: string | RegExp): Locator =>
  visible(scope.getByText(text, { exact: typeof text === 'string' }));

const visible = (locator: Locator): Locator => locator.filter({ visible: true });

const TAG_IN_SELECTOR = /(^|[\s>+~,(])([a-z][\w-]*)/g;

/** A selector over WXML tags as one over the DOM of a view. */
function domSelector(selector: string): string {
  return selector.replace(TAG_IN_SELECTOR, (match, before: string, tag: string) =>
    BUILT_IN_TAGS.includes(tag) || tag === 'page' ? before + domTag(tag) : match,
  );
}

/** What a target is called in an error. */
export const describeTarget = (target: Target): string =>
  typeof target === 'string' ? `"${target}"` : target instanceof RegExp ? String(target) : JSON.stringify(target);
