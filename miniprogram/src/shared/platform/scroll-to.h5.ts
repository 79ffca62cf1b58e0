const CONTROL = 'input, textarea, select, button';

/** Brings the element with this id into view, and the keyboard to the first field inside it. */
export function scrollToId(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  element.scrollIntoView({ block: 'center' });
  const control = element.matches(CONTROL) ? element : element.querySelector<HTMLElement>(CONTROL);
  control?.focus({ preventScroll: true });
}
