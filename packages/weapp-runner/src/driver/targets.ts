import type { Frame, Locator, Page } from 'playwright-core';
import { BUILT_IN_TAGS, domTag } from '../web/built-in-tags.js';

/** An ARIA role by its name, e.g. `button`. */
export type Role = Parameters<Page['getByRole']>[0];

/**
 * Something on the screen: its exact text, a pattern over its text, a role with its label, a label, a placeholder, or a
 * selector over WXML tags, ids and classes (in dialogs of the phone: over the DOM). `nth` picks one of several, from 0.
 */
export type Target =
  | string
  | RegExp
  | { text: string | RegExp; nth?: number }
  | { role: Role; name?: string | RegExp; nth?: number }
  | { label: string | RegExp; nth?: number }
  | { placeholder: string; nth?: number }
  | { selector: string; nth?: number };

/** Where to look: a page of the mini-program, or a dialog of the phone over it. */
export type Scope = { view: Frame } | { dialog: Locator };

/** One element of a target: the first, or the one `nth` names. */
export function locate(scope: Scope, target: Target): Locator {
  const nth = typeof target === 'string' || target instanceof RegExp ? 0 : (target.nth ?? 0);
  return locateAll(scope, target).nth(nth);
}

/** Every element of a target. Hidden texts do not count. */
export function locateAll(scope: Scope, target: Target): Locator {
  const root = 'view' in scope ? scope.view : scope.dialog;
  if (typeof target === 'string' || target instanceof RegExp) return byText(root, target);
  if ('text' in target) return byText(root, target.text);
  if ('label' in target) return visible(root.getByLabel(target.label, { exact: typeof target.label === 'string' }));
  if ('placeholder' in target) return root.getByPlaceholder(target.placeholder, { exact: true });
  if ('selector' in target) return root.locator('view' in scope ? domSelector(target.selector) : target.selector);
  const { role, name } = target;
  return root.getByRole(role, name === undefined ? {} : { name, exact: typeof name === 'string' });
}

const byText = (root: Frame | Locator, text: string | RegExp): Locator =>
  visible(root.getByText(text, { exact: typeof text === 'string' }));

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
