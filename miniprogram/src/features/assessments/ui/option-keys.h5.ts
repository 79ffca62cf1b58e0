import { useEffect, useRef } from 'react';
import type { OptionKeys } from './option-keys.types';

const ARROWS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.tagName === 'BUTTON' || target.tagName === 'A');

/**
 * Digits choose and go on, Enter goes on. Arrows move through the radio buttons, and a browser reports that as choosing:
 * `isMoving` tells it from a choice, so that looking through the options does not answer the question.
 */
export function useOptionKeys(keys: OptionKeys): { readonly isMoving: () => boolean } {
  const moving = useRef(false);
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      const { count, paused, onDigit, onEnter } = latest.current;
      if (paused || event.altKey || event.ctrlKey || event.metaKey) return;
      moving.current = ARROWS.includes(event.key);
      const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
      if (digit >= 1 && digit <= count) onDigit(digit - 1);
      else if (event.key === 'Enter' && !isControl(event.target)) onEnter();
      else if (event.key === 'ArrowDown' && !(event.target instanceof HTMLInputElement)) enterGroup(event);
    };
    const up = (): void => {
      moving.current = false;
    };
    document.addEventListener('keydown', down);
    document.addEventListener('keyup', up);
    return () => {
      document.removeEventListener('keydown', down);
      document.removeEventListener('keyup', up);
    };
  }, []);
  return { isMoving: () => moving.current };
}

/** From the question into its options. */
function enterGroup(event: KeyboardEvent): void {
  const group = document.querySelector('[role="radiogroup"]');
  const radio =
    group?.querySelector<HTMLInputElement>('input:checked') ?? group?.querySelector<HTMLInputElement>('input');
  if (!radio || isControl(event.target)) return;
  event.preventDefault();
  radio.focus();
}

export const hasKeyboard: boolean = true;
