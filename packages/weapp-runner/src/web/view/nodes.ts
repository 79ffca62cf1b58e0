import type { Element as GlassElement, GeneralComponent } from 'glass-easel';
import { BUILT_IN_TAGS, domTag } from '../built-in-tags.js';

/** A DOM element that belongs to a node of the template. */
export type ViewNode = HTMLElement & { __wxElement?: GlassElement };

/** The template node an element belongs to: its own or that of the nearest ancestor. */
export function nodeOf(element: Node | null): GlassElement | null {
  for (let each = element as ViewNode | null; each; each = each.parentNode as ViewNode | null) {
    if (each.__wxElement) return each.__wxElement;
  }
  return null;
}

/** The component a DOM element is the host of. */
export const componentOf = (element: Element | null): GeneralComponent | null =>
  ((element as ViewNode | null)?.__wxElement as GeneralComponent | undefined) ?? null;

/** The DOM element of a component. */
export const elementOf = (component: GlassElement): HTMLElement => component.$$ as unknown as HTMLElement;

const TAG_IN_SELECTOR = /(^|[\s>+~,(])([a-z][\w-]*)/g;

/** A selector over WXML tags as a selector over the DOM. */
export function domSelector(selector: string): string {
  return selector
    .replace(/>>>/g, ' ')
    .replace(TAG_IN_SELECTOR, (match, before: string, tag: string) =>
      BUILT_IN_TAGS.includes(tag) || tag === 'page' ? before + domTag(tag) : match,
    );
}
