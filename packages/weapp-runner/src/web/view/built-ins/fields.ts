import { textOf } from '../../text-of.js';
import { any, type BuiltIn, type BuiltInInstance, flag, number, setAttribute, text } from './built-in.js';

/** <input> and <textarea>: a real field inside, so that typing, selection and focus are the browser's. */

type Field = HTMLInputElement | HTMLTextAreaElement;

const INPUT_MODES: Record<string, string> = { digit: 'decimal', idcard: 'text', number: 'numeric' };
const SENT_KEPT = 50;

const field = (tag: 'input' | 'textarea'): BuiltIn => ({
  template: 'empty',
  properties: {
    adjustPosition: flag(true),
    autoFocus: flag(),
    autoHeight: flag(),
    confirmHold: flag(),
    confirmType: text('done'),
    cursor: any(),
    cursorSpacing: number(),
    disabled: flag(),
    fixed: flag(),
    focus: flag(),
    holdKeyboard: flag(),
    maxlength: any(),
    name: text(),
    password: flag(),
    placeholder: text(),
    placeholderClass: text('input-placeholder'),
    placeholderStyle: text(),
    selectionEnd: any(),
    selectionStart: any(),
    showConfirmBar: flag(true),
    type: text('text'),
    value: any(),
  },
  setUp(instance) {
    const inner = document.createElement(tag);
    instance.element.append(inner);
    const echo = watchTyping(instance, inner);
    const focus = (wanted: boolean): void => {
      if (wanted) window.setTimeout(() => inner.focus(), 0);
      else if (document.activeElement === inner) inner.blur();
    };
    return {
      ariaElement: inner,
      form: {
        value: () => inner.value,
        reset: () => {
          inner.value = '';
        },
      },
      tap: () => inner.focus(),
      changed: {
        autoFocus: (value: boolean) => {
          if (value) focus(true);
        },
        autoHeight: instance.reflect('auto-height'),
        disabled: (value: boolean) => {
          inner.disabled = value;
        },
        focus,
        maxlength: (value: unknown) => limitLength(inner, value),
        password: (value: boolean) => {
          if (inner instanceof HTMLInputElement) inner.type = value ? 'password' : 'text';
        },
        placeholder: (value: string) => {
          inner.placeholder = value;
        },
        placeholderStyle: (value: string) => {
          const color = /(?:^|;)\s*color\s*:\s*([^;]+)/.exec(value)?.[1];
          if (color) instance.element.style.setProperty('--wx-placeholder-color', color);
        },
        type: (value: string) => setAttribute(inner, 'inputmode', INPUT_MODES[value] ?? 'text'),
        value: echo,
      },
    };
  },
});

/** 140 unless told; -1 is without limit. */
function limitLength(inner: Field, value: unknown): void {
  const limit = value === null || value === undefined || value === '' ? 140 : Number(value);
  if (limit >= 0) inner.maxLength = limit;
  else inner.removeAttribute('maxlength');
}

/**
 * Sends typing to the logic thread. @returns what takes the value coming back: an echo of an older keystroke must not
 * undo newer typing.
 */
function watchTyping(instance: BuiltInInstance, inner: Field): (value: unknown) => void {
  const sent: string[] = [];
  const state = (): Record<string, unknown> => ({
    value: inner.value,
    cursor: inner.selectionStart ?? inner.value.length,
  });
  inner.addEventListener('input', () => {
    sent.push(inner.value);
    if (sent.length > SENT_KEPT) sent.shift();
    instance.fire('input', { ...state(), keyCode: 0 });
  });
  inner.addEventListener('focus', () => {
    instance.fire('focus', { ...state(), height: 0 });
    instance.fire('keyboardheightchange', { height: 0, duration: 0 });
  });
  inner.addEventListener('blur', () => instance.fire('blur', state()));
  inner.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Enter' || inner instanceof HTMLTextAreaElement) return;
    instance.fire('confirm', state());
    if (!instance.get<boolean>('confirmHold')) inner.blur();
  });
  return (value) => {
    const next = textOf(value);
    const index = sent.lastIndexOf(next);
    const isStale = index >= 0 && index < sent.length - 1 && document.activeElement === inner;
    if (index >= 0) sent.splice(0, index + 1);
    if (!isStale && inner.value !== next) inner.value = next;
  };
}

export const FIELDS: Record<string, BuiltIn> = { input: field('input'), textarea: field('textarea') };
