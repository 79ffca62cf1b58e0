import type { ComponentSpace, GeneralComponent } from 'glass-easel';
import { BUILT_IN_TAGS, domTag } from '../../built-in-tags.js';
import { textOf } from '../../text-of.js';
import { templateOf } from '../assets.js';
import { elementOf } from '../nodes.js';
import { ARIA_ATTRIBUTES, ariaProperties } from './aria.js';
import {
  any,
  type Behaviour,
  type BuiltIn,
  BuiltInInstance,
  flag,
  type PropertySpecs,
  rememberBehaviour,
  setAttribute,
  text,
  type ViewContext,
} from './built-in.js';
import { BUTTONS } from './buttons.js';
import { CONTAINERS } from './containers.js';
import { CONTROLS } from './controls.js';
import { FIELDS } from './fields.js';
import { MEDIA } from './media.js';
import { PICKER_VIEWS } from './picker-view.js';
import { RICH_TEXT } from './rich-text.js';

const BUILT_INS: Record<string, BuiltIn> = {
  ...BUTTONS,
  ...CONTAINERS,
  ...CONTROLS,
  ...FIELDS,
  ...MEDIA,
  ...PICKER_VIEWS,
  ...RICH_TEXT,
};

/** Properties every built-in component takes. */
const COMMON: PropertySpecs = {
  animation: any(),
  hidden: flag(),
  hoverClass: text(),
  hoverStartTime: any(),
  hoverStayTime: any(),
  hoverStopPropagation: any(),
  ...ariaProperties(),
};

/** Registers every built-in tag in the space of a view. */
export function defineBuiltIns(space: ComponentSpace, view: ViewContext): void {
  for (const tag of BUILT_IN_TAGS) {
    const builtIn = BUILT_INS[tag] ?? missing(tag, view);
    space.setGlobalUsingComponent(tag, define(space, tag, builtIn, view));
  }
}

/** A tag of WeChat that does nothing here: its children are laid out, and the test fails. */
const missing = (tag: string, view: ViewContext): BuiltIn => ({
  setUp: () => ({
    attached: () => view.host.fail('view', `<${tag}> is not implemented by the runner`),
  }),
});

function define(
  space: ComponentSpace,
  tag: string,
  builtIn: BuiltIn,
  view: ViewContext,
): ReturnType<ComponentSpace['defineComponent']> {
  const properties = { ...COMMON, ...builtIn.properties };
  const instances = new WeakMap<GeneralComponent, Running>();
  const observers = Object.keys(properties).map((name) => [
    name,
    function (this: GeneralComponent, value: unknown) {
      instances.get(this)?.change(name, value);
    },
  ]);
  return space.defineComponent({
    is: `wx/${tag}`,
    options: { multipleSlots: false },
    properties: properties as never,
    template: templateOf(`__wx/${builtIn.template ?? 'slot'}`),
    lifetimes: {
      created(this: GeneralComponent) {
        instances.set(this, new Running(new BuiltInInstance(this, view), builtIn));
      },
      attached(this: GeneralComponent) {
        instances.get(this)?.attach();
      },
      detached(this: GeneralComponent) {
        instances.get(this)?.detach();
      },
    },
    observers: Object.fromEntries(observers) as never,
  });
}

/** One living instance: passes properties on to its behaviour and to the DOM. */
class Running {
  private readonly behaviour: Behaviour;
  private readonly told = new Set<string>();

  constructor(
    private readonly instance: BuiltInInstance,
    private readonly builtIn: BuiltIn,
  ) {
    this.behaviour = builtIn.setUp?.(instance) ?? {};
    rememberBehaviour(instance.component, this.behaviour);
    if (builtIn.role) instance.element.setAttribute('role', builtIn.role);
    if (this.behaviour.tap) listenForTap(instance.component, this.behaviour);
  }

  change(name: string, value: unknown): void {
    this.told.add(name);
    this.setCommon(name, value);
    (this.behaviour.changed?.[name] as ((value: unknown) => void) | undefined)?.(value);
  }

  /** Properties nobody set have told nothing yet. */
  attach(): void {
    for (const name of Object.keys(this.behaviour.changed ?? {})) {
      if (!this.told.has(name)) this.change(name, this.instance.get(name));
    }
    this.behaviour.attached?.();
  }

  detach(): void {
    this.behaviour.detached?.();
  }

  private setCommon(name: string, value: unknown): void {
    const { element } = this.instance;
    if (name === 'hidden') setAttribute(element, 'hidden', value === true);
    const attribute = ARIA_ATTRIBUTES.get(name);
    if (!attribute) return;
    const carrier = this.behaviour.ariaElement ?? element;
    const given = value === null || value === undefined || value === '' ? null : textOf(value);
    setAttribute(carrier, attribute, given ?? (attribute === 'role' ? this.builtIn.role : null));
  }
}

function listenForTap(component: GeneralComponent, behaviour: Behaviour): void {
  const own = elementOf(component);
  component.addListener('tap', (event) => {
    // A tap that came through a control inside (a checkbox in its label) has been answered there.
    const target = elementOf(event.target);
    const answered = target.closest(ANSWERING);
    if (own.matches(domTag('label')) && answered && own.contains(answered)) return;
    behaviour.tap?.();
  });
}

const ANSWERING = 'wx-checkbox, wx-radio, wx-switch, wx-button, wx-input, wx-textarea';
