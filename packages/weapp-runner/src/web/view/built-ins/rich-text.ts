import { toBrowserCss } from '../../rpx.js';
import { any, type BuiltIn, flag, text } from './built-in.js';

interface RichNode {
  type?: 'node' | 'text';
  name?: string;
  text?: string;
  attrs?: Record<string, unknown>;
  children?: RichNode[];
}

/** Tags and attributes WeChat shows; everything else is dropped, as there. */
const TAGS = new Set(
  (
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em ' +
    'fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section ' +
    'small span strong sub sup table tbody td tfoot th thead tr tt u ul'
  ).split(' '),
);
const ATTRIBUTES = new Set([
  'alt',
  'class',
  'colspan',
  'dir',
  'height',
  'rowspan',
  'span',
  'src',
  'start',
  'style',
  'type',
  'width',
]);

function build(node: RichNode): Node {
  if (node.type === 'text') return document.createTextNode(decode(node.text ?? ''));
  const tag = (node.name ?? '').toLowerCase();
  if (!TAGS.has(tag)) return document.createDocumentFragment();
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(node.attrs ?? {})) setAllowed(element, name, String(value));
  element.append(...(node.children ?? []).map(build));
  return element;
}

function setAllowed(element: Element, name: string, value: string): void {
  if (ATTRIBUTES.has(name)) element.setAttribute(name, name === 'style' ? toBrowserCss(value) : value);
}

function decode(value: string): string {
  const area = document.createElement('textarea');
  area.innerHTML = value;
  return area.value;
}

function fromHtml(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const clean = (node: Node): Node => {
    if (!(node instanceof Element)) return document.createTextNode(node.textContent ?? '');
    const tag = node.tagName.toLowerCase();
    if (!TAGS.has(tag)) return document.createDocumentFragment();
    const copy = document.createElement(tag);
    for (const { name, value } of node.attributes) setAllowed(copy, name, value);
    copy.append(...[...node.childNodes].map(clean));
    return copy;
  };
  return [...parsed.body.childNodes].map(clean);
}

const richText: BuiltIn = {
  template: 'empty',
  properties: { mode: text('default'), nodes: any(), space: text(), userSelect: flag() },
  setUp: ({ element }) => ({
    changed: {
      nodes(value: unknown) {
        const nodes = typeof value === 'string' ? fromHtml(value) : ((value ?? []) as RichNode[]).map(build);
        element.replaceChildren(...nodes);
      },
    },
  }),
};

export const RICH_TEXT: Record<string, BuiltIn> = { 'rich-text': richText };
