import type { GeneralComponent } from 'glass-easel';
import { textOf } from '../../text-of.js';
import { componentOf } from '../nodes.js';
import {
  any,
  type Behaviour,
  behaviourOf,
  type BuiltIn,
  type BuiltInInstance,
  flag,
  number,
  setAttribute,
  text,
} from './built-in.js';

/** Choices, sliders, labels, forms. */

const checkedState = (instance: BuiltInInstance): Behaviour['changed'] => ({
  checked: (value: boolean) => {
    setAttribute(instance.element, 'checked', value);
    instance.element.setAttribute('aria-checked', String(value));
  },
  color: (value: string) => {
    if (value) instance.element.style.setProperty('--wx-control-color', value);
  },
  disabled: (value: boolean) => {
    setAttribute(instance.element, 'disabled', value);
    setAttribute(instance.element, 'aria-disabled', value ? 'true' : null);
  },
});

const valueOf = (component: GeneralComponent): Record<string, unknown> => component.data;

/** Components of one kind inside a group. */
const members = (group: Element, tag: string): GeneralComponent[] =>
  [...group.querySelectorAll(tag)].flatMap((element) => componentOf(element) ?? []);

const checkedMembers = (group: Element, tag: string): unknown[] =>
  members(group, tag)
    .filter((member) => valueOf(member)['checked'] === true)
    .map((member) => valueOf(member)['value']);

const switchControl: BuiltIn = {
  template: 'empty',
  role: 'switch',
  properties: { checked: flag(), color: text(), disabled: flag(), name: text(), type: text('switch') },
  setUp: (instance) => ({
    changed: checkedState(instance),
    tap() {
      if (instance.get<boolean>('disabled')) return;
      instance.set({ checked: !instance.get<boolean>('checked') });
      instance.fire('change', { value: instance.get<boolean>('checked') });
    },
    form: { value: () => instance.get<boolean>('checked'), reset: () => instance.set({ checked: false }) },
  }),
};

const checkbox: BuiltIn = {
  role: 'checkbox',
  properties: { checked: flag(), color: text(), disabled: flag(), value: text() },
  setUp: (instance) => ({
    changed: checkedState(instance),
    tap() {
      if (instance.get<boolean>('disabled')) return;
      instance.set({ checked: !instance.get<boolean>('checked') });
      const group = instance.element.closest('wx-checkbox-group');
      if (group) componentOf(group)?.triggerEvent('change', { value: checkedMembers(group, 'wx-checkbox') });
    },
  }),
};

const radio: BuiltIn = {
  role: 'radio',
  properties: { checked: flag(), color: text(), disabled: flag(), value: text() },
  setUp: (instance) => ({
    changed: checkedState(instance),
    tap() {
      if (instance.get<boolean>('disabled') || instance.get<boolean>('checked')) return;
      const group = instance.element.closest('wx-radio-group');
      for (const other of group ? members(group, 'wx-radio') : []) {
        if (other !== instance.component) other.setData({ checked: false });
      }
      instance.set({ checked: true });
      if (group) componentOf(group)?.triggerEvent('change', { value: instance.get<string>('value') });
    },
  }),
};

const group = (tag: string, role: string, value: (element: Element) => unknown): BuiltIn => ({
  role,
  properties: { name: text() },
  setUp: ({ element }) => ({
    form: {
      value: () => value(element),
      reset: () => {
        for (const member of members(element, tag)) member.setData({ checked: false });
      },
    },
  }),
});

const CONTROLS_OF_LABELS = 'wx-checkbox, wx-radio, wx-switch, wx-button, wx-input, wx-textarea';

const label: BuiltIn = {
  properties: { for: text() },
  setUp: (instance) => ({
    tap() {
      const id = instance.get<string>('for');
      const control = id ? document.getElementById(id) : instance.element.querySelector(CONTROLS_OF_LABELS);
      behaviourOf(componentOf(control))?.tap?.();
    },
  }),
};

const form: BuiltIn = { properties: { reportSubmit: flag(), reportSubmitTimeout: number() } };

/** Ends a form as a button with `form-type` does. */
export function endForm(button: Element, kind: string): void {
  const element = button.closest('wx-form');
  const owner = componentOf(element);
  if (!element || !owner) return;
  const values: Record<string, unknown> = {};
  for (const node of element.querySelectorAll('*')) {
    const component = componentOf(node);
    const control = behaviourOf(component)?.form;
    if (!component || !control) continue;
    if (kind === 'reset') control.reset();
    const name = valueOf(component)['name'];
    if (typeof name === 'string' && name !== '') values[name] = control.value();
  }
  owner.triggerEvent(kind, kind === 'reset' ? {} : { value: values });
}

const slider: BuiltIn = {
  template: 'empty',
  properties: {
    activeColor: text(),
    backgroundColor: text(),
    blockColor: text(),
    blockSize: number(28),
    disabled: flag(),
    max: number(100),
    min: number(0),
    name: text(),
    showValue: flag(),
    step: number(1),
    value: number(0),
  },
  setUp(instance) {
    const input = document.createElement('input');
    const shown = document.createElement('span');
    input.type = 'range';
    instance.element.append(input);
    const show = (): void => {
      shown.textContent = input.value;
    };
    const detail = (): { value: number } => ({ value: Number(input.value) });
    input.addEventListener('input', () => {
      show();
      instance.fire('changing', detail());
    });
    input.addEventListener('change', () => instance.fire('change', detail()));
    const setting = (name: 'min' | 'max' | 'step' | 'value') => (value: number) => {
      input[name] = String(value);
      show();
    };
    return {
      ariaElement: input,
      form: { value: () => Number(input.value), reset: () => setting('value')(instance.get<number>('min')) },
      changed: {
        max: setting('max'),
        min: setting('min'),
        step: setting('step'),
        value: setting('value'),
        activeColor: (value: string) => {
          if (value) instance.element.style.setProperty('--wx-control-color', value);
        },
        disabled: (value: boolean) => {
          input.disabled = value;
        },
        showValue: (value: boolean) => (value ? instance.element.append(shown) : shown.remove()),
      },
    };
  },
};

const progress: BuiltIn = {
  template: 'empty',
  role: 'progressbar',
  properties: {
    active: flag(),
    activeColor: text(),
    backgroundColor: text(),
    borderRadius: any(),
    color: text(),
    duration: number(30),
    fontSize: any(),
    percent: number(),
    showInfo: flag(),
    strokeWidth: any(),
  },
  setUp({ element }) {
    const bar = document.createElement('div');
    const track = document.createElement('div');
    bar.className = 'wx-progress-bar';
    track.className = 'wx-progress-track';
    track.append(bar);
    element.append(track);
    const paint = (value: string): void => {
      if (value) bar.style.background = value;
    };
    return {
      changed: {
        activeColor: paint,
        color: paint,
        backgroundColor: (value: string) => {
          if (value) track.style.background = value;
        },
        percent: (value: number) => {
          bar.style.width = `${value}%`;
          element.setAttribute('aria-valuenow', String(value));
        },
        strokeWidth: (value: unknown) => {
          if (value) track.style.height = `${Number.parseFloat(textOf(value))}px`;
        },
      },
    };
  },
};

export const CONTROLS: Record<string, BuiltIn> = {
  switch: switchControl,
  checkbox,
  'checkbox-group': group('wx-checkbox', 'group', (element) => checkedMembers(element, 'wx-checkbox')),
  radio,
  'radio-group': group('wx-radio', 'radiogroup', (element) => checkedMembers(element, 'wx-radio')[0] ?? ''),
  label,
  form,
  slider,
  progress,
};
