import type { Aria } from './types';

/** Attributes of a WeChat component; it wants words, and unset ones left out. */
export function ariaProps(aria: Aria): Record<string, string> {
  const { role, label, hidden, checked, selected, expanded, live, busy, modal, level, value } = aria;
  const all: Record<string, string | number | boolean | undefined> = {
    'aria-role': role,
    'aria-label': label,
    'aria-hidden': hidden,
    'aria-checked': checked,
    'aria-selected': selected,
    'aria-expanded': expanded,
    'aria-live': live,
    'aria-busy': busy,
    'aria-modal': modal,
    'aria-level': level,
    'aria-valuenow': value?.now,
    'aria-valuemin': value?.min,
    'aria-valuemax': value?.max,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, attribute]) => (attribute === undefined ? [] : [[name, String(attribute)]])),
  );
}
