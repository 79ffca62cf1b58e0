import type { GeneralComponent } from 'glass-easel';
import type { Host } from '../../host/host.js';
import { textOf } from '../../text-of.js';
import { fire } from '../events.js';
import { elementOf } from '../nodes.js';

export type PropertyType = StringConstructor | NumberConstructor | BooleanConstructor | null;
export type PropertySpecs = Record<string, { type: PropertyType; value: unknown }>;

export const text = (value = ''): PropertySpecs[string] => ({ type: String, value });
export const number = (value = 0): PropertySpecs[string] => ({ type: Number, value });
export const flag = (value = false): PropertySpecs[string] => ({ type: Boolean, value });
export const any = (): PropertySpecs[string] => ({ type: null, value: null });

/** A control inside a form. */
export interface FormControl {
  value(): unknown;
  reset(): void;
}

/** What one instance of a built-in component does. */
export interface Behaviour {
  /** By property: told of the first value, then of every change. */
  changed?: Record<string, (value: never) => void>;
  /** A tap on the component, or on a label that belongs to it. */
  tap?: () => void;
  form?: FormControl;
  attached?: () => void;
  detached?: () => void;
  /** Element that carries aria attributes; the host element unless told. */
  ariaElement?: HTMLElement;
}

/** A built-in component: its properties, its template, and how an instance behaves. */
export interface BuiltIn {
  properties?: PropertySpecs;
  /** `slot` shows the children, `empty` nothing, `swiper` the children on a track. */
  template?: 'slot' | 'empty' | 'swiper';
  /** Role for assistive technology, where the author gives none. */
  role?: string;
  setUp?: (instance: BuiltInInstance) => Behaviour;
}

/** An instance as its behaviour sees it. */
export class BuiltInInstance {
  readonly element: HTMLElement;

  constructor(
    readonly component: GeneralComponent,
    readonly view: ViewContext,
  ) {
    this.element = elementOf(component);
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- names the type the spec declares
  get<T>(property: string): T {
    return (this.component.data as Record<string, T>)[property] as T;
  }

  set(values: Record<string, unknown>): void {
    this.component.setData(values);
  }

  fire(name: string, detail: unknown = {}): void {
    fire(this.component, name, detail);
  }

  /** Mirrors a property as an attribute, so that styles can select it. */
  reflect(attribute: string): (value: unknown) => void {
    return (value) => setAttribute(this.element, attribute, value);
  }
}

/** What behaviours need of the page they are on. */
export interface ViewContext {
  host: Host;
  pageId: number;
  path: string;
}

/** Sets an attribute; true becomes empty, nothing removes it. */
export function setAttribute(element: Element, name: string, value: unknown): void {
  if (value === true) element.setAttribute(name, '');
  else if (value === false || value === null || value === undefined || value === '') element.removeAttribute(name);
  else element.setAttribute(name, textOf(value));
}

const behaviours = new WeakMap<object, Behaviour>();

export const rememberBehaviour = (component: object, behaviour: Behaviour): void => {
  behaviours.set(component, behaviour);
};

export const behaviourOf = (component: object | null): Behaviour | undefined =>
  component === null ? undefined : behaviours.get(component);
