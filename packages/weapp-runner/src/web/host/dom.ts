type Child = Node | string;

interface Attributes {
  class?: string;
  id?: string;
  text?: string;
  style?: Partial<CSSStyleDeclaration>;
  /** Any other attribute. */
  attributes?: Record<string, string>;
  onClick?: () => void;
}

/** Makes an element. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { class: className, id, text, style, attributes, onClick }: Attributes = {},
  children: Child[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (id) made.id = id;
  if (text !== undefined) made.textContent = text;
  if (style) Object.assign(made.style, style);
  for (const [name, value] of Object.entries(attributes ?? {})) made.setAttribute(name, value);
  if (onClick) made.addEventListener('click', onClick);
  made.append(...children);
  return made;
}
