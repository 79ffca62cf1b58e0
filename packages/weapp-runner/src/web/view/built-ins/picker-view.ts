import { componentOf } from '../nodes.js';
import { any, type BuiltIn, text } from './built-in.js';

/** Wheels inside the page. Each column scrolls; the item in the middle is the chosen one. */

const columnsOf = (view: Element): HTMLElement[] => [...view.querySelectorAll<HTMLElement>('wx-picker-view-column')];

/** Items of a column, whatever wraps them. */
const itemsOf = (column: Element): HTMLElement[] => [...column.children] as HTMLElement[];

function chosenIndex(column: HTMLElement): number {
  const height = itemsOf(column)[0]?.offsetHeight ?? 0;
  return height === 0 ? 0 : Math.round(column.scrollTop / height);
}

function centre(column: HTMLElement): void {
  const height = itemsOf(column)[0]?.offsetHeight ?? 0;
  const space = `${Math.max(0, (column.clientHeight - height) / 2)}px`;
  column.style.paddingTop = space;
  column.style.paddingBottom = space;
  column.style.boxSizing = 'border-box';
}

const pickerView: BuiltIn = {
  properties: {
    immediateChange: any(),
    indicatorClass: text(),
    indicatorStyle: text(),
    maskClass: text(),
    maskStyle: text(),
    name: text(),
    value: any(),
  },
  setUp(instance) {
    const choose = (value: unknown): void => {
      requestAnimationFrame(() =>
        columnsOf(instance.element).forEach((column, index) => {
          centre(column);
          const height = itemsOf(column)[0]?.offsetHeight ?? 0;
          column.scrollTop = height * ((value as number[] | null)?.[index] ?? 0);
        }),
      );
    };
    return { attached: () => choose(instance.get('value')), changed: { value: choose } };
  },
};

const column: BuiltIn = {
  setUp(instance) {
    const { element } = instance;
    let last = 0;
    element.addEventListener('scrollend', () => {
      const index = chosenIndex(element);
      const view = element.closest('wx-picker-view');
      if (index === last || !view) return;
      last = index;
      componentOf(view)?.triggerEvent('change', { value: columnsOf(view).map(chosenIndex) });
    });
    return {};
  },
};

export const PICKER_VIEWS: Record<string, BuiltIn> = { 'picker-view': pickerView, 'picker-view-column': column };
