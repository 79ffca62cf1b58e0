import type { Dialogs } from './dialogs.js';
import { textOf } from '../text-of.js';
import { element } from './dom.js';

/** What a <picker> asks the phone to let a person choose. */
export interface PickerRequest {
  mode: string;
  range: unknown[];
  rangeKey: string;
  value: unknown;
  start: string;
  end: string;
  fields: string;
  headerText: string;
}

const SUPPORTED = ['selector', 'multiSelector', 'date', 'time'];

/** Shows a picker. @returns the new value as WeChat gives it, null when cancelled. */
export function openPicker(dialogs: Dialogs, request: PickerRequest): Promise<unknown> {
  if (!SUPPORTED.includes(request.mode))
    throw new Error(`picker mode="${request.mode}" is not supported by the runner`);
  return dialogs.open<unknown>('bottom', (close) => {
    const { body, read } = controls(request);
    const heading = request.headerText || '请选择';
    return element('div', { class: 'sheet', attributes: { role: 'dialog', 'aria-label': heading } }, [
      element('div', { class: 'line', text: heading }),
      body,
      element('button', { text: '确定', onClick: () => close(read()) }),
      element('button', { class: 'cancel', text: '取消', onClick: () => close(null) }),
    ]);
  });
}

function controls(request: PickerRequest): { body: HTMLElement; read: () => unknown } {
  if (request.mode === 'date' || request.mode === 'time') return dateControl(request);
  const columns = request.mode === 'selector' ? [request.range] : (request.range as unknown[][]);
  const chosen = request.mode === 'selector' ? [request.value] : ((request.value ?? []) as unknown[]);
  const wheels = columns.map((column, index) => wheel(column, Number(chosen[index] ?? 0), request.rangeKey, index));
  const values = (): number[] => wheels.map((select) => select.selectedIndex);
  return {
    body: element('div', { class: 'wheels' }, wheels),
    // A phone gives the index of a plain selector as text.
    read: () => (request.mode === 'selector' ? String(values()[0] ?? 0) : values()),
  };
}

function wheel(column: unknown[], chosen: number, rangeKey: string, index: number): HTMLSelectElement {
  const text = (item: unknown): string =>
    String(item !== null && typeof item === 'object' ? (item as Record<string, unknown>)[rangeKey] : item);
  const options = column.map((item) => element('option', { text: text(item) }));
  const select = element('select', { attributes: { size: '5', 'aria-label': `第${index + 1}列` } }, options);
  select.selectedIndex = chosen;
  return select;
}

function dateControl({ mode, value, start, end, fields }: PickerRequest): { body: HTMLElement; read: () => unknown } {
  const type = mode === 'time' ? 'time' : fields === 'month' ? 'month' : 'date';
  const input = element('input', { attributes: { type, min: start, max: end, 'aria-label': '日期或时间' } });
  input.value = textOf(value);
  const read = (): string => (fields === 'year' ? input.value.slice(0, 4) : input.value);
  return { body: element('div', { class: 'wheels' }, [input]), read };
}
