import type { Aria } from './types';

/** Attributes of an HTML element. */
export function ariaProps(aria: Aria): Record<string, unknown> {
  const { role, label, hidden, checked, selected, expanded, live, busy, modal, level, value } = aria;
  return {
    role,
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
}
