import * as glass from 'glass-easel';
import type { ComponentSpace, GeneralComponent } from 'glass-easel';
import type { ComponentSummary, HostMessage, JsonObject, OpenPage, PropertyTypeName } from '../protocol.js';
import { assets, templateOf } from './assets.js';
import type { ViewContext } from './built-ins/built-in.js';
import { toViewEvent } from './events.js';

const TYPES: Record<PropertyTypeName, unknown> = {
  String,
  Number,
  Boolean,
  Object,
  Array,
  any: null,
};

type ComponentMessage = Extract<HostMessage, { type: 'component' }>;
type EventHandler = (this: GeneralComponent, event: glass.ShadowedEvent<unknown>) => void;

/** The components of the mini-program on one page: templates here, logic in the other thread. */
export class PageComponents {
  private readonly live = new Map<string, GeneralComponent>();
  private readonly ids = new WeakMap<GeneralComponent, string>();
  /** Components whose data are being set by the logic thread: those changes are not reported back. */
  private readonly fromLogic = new Set<GeneralComponent>();
  private lastId = 0;
  private root: GeneralComponent | null = null;

  constructor(
    private readonly space: ComponentSpace,
    private readonly view: ViewContext,
  ) {}

  /** Defines page and components, and creates the page's node. */
  createPage(page: OpenPage, context: glass.CurrentWindowBackendContext): GeneralComponent {
    for (const component of page.components) this.define(component);
    const definition = this.space.defineComponent({
      is: page.path,
      using: slashed(page.path),
      template: templateOf(page.path),
      data: JSON.parse(page.data) as never,
      methods: this.handlers(page.methods, '') as never,
      options: { multipleSlots: true },
    });
    this.root = glass.Component.createWithContext('wx-page', definition.general(), context);
    return this.root;
  }

  /** The component of an id; null stands for the page. */
  find(componentId: string | null): GeneralComponent | null {
    return componentId === null ? this.root : (this.live.get(componentId) ?? null);
  }

  setData(componentId: string | null, payload: string): void {
    const component = this.find(componentId);
    if (!component) return;
    const data: Record<string, unknown> = {};
    for (const [path, value] of Object.entries(JSON.parse(payload) as JsonObject)) {
      // Taro writes `a.[0]` where WeChat's documents write `a[0]`; a phone takes both.
      data[path.replace(/\.\[/g, '[')] = value;
    }
    this.fromLogic.add(component);
    try {
      component.setData(data);
    } finally {
      this.fromLogic.delete(component);
    }
  }

  private define(summary: ComponentSummary): void {
    const { path, properties, data, methods, options, externalClasses } = summary;
    const scope = assets.scopes[path];
    const specs = Object.entries(properties).map(([name, { type, value }]) => [name, { type: TYPES[type], value }]);
    const observers = Object.keys(properties).map((name) => [name, this.propertyObserver(path, name)]);
    const { tell, detach, nextId } = this.lifetimes(path);
    this.space.defineComponent({
      is: path,
      using: slashed(path),
      options: {
        virtualHost: options.virtualHost === true,
        multipleSlots: options.multipleSlots === true,
        ...(scope === undefined ? {} : { styleScope: this.space.styleScopeManager.register(scope) }),
      },
      properties: Object.fromEntries(specs) as never,
      data: data as never,
      template: templateOf(path),
      externalClasses,
      methods: this.handlers(methods, path) as never,
      lifetimes: { created: nextId, attached: tell, detached: detach },
      observers: Object.fromEntries(observers) as never,
    });
  }

  private lifetimes(path: string): Record<'nextId' | 'tell' | 'detach', (this: GeneralComponent) => void> {
    const { live, ids, view } = this;
    const newId = (): string => `c${(this.lastId += 1)}`;
    const ownerOf = (component: GeneralComponent): string | null => this.ownerOf(component);
    const message = (component: GeneralComponent, stage: 'attached' | 'detached'): ComponentMessage => ({
      type: 'component',
      pageId: view.pageId,
      componentId: ids.get(component) ?? '',
      path,
      stage,
      properties: stage === 'attached' ? plainData(component) : {},
      id: component.id,
      dataset: { ...component.dataset },
      classes: component.class.split(/\s+/).filter(Boolean),
      ownerId: ownerOf(component),
    });
    return {
      nextId() {
        const id = newId();
        ids.set(this, id);
        live.set(id, this);
      },
      tell() {
        view.host.logic.post(message(this, 'attached'));
      },
      detach() {
        view.host.logic.post(message(this, 'detached'));
        live.delete(ids.get(this) ?? '');
      },
    };
  }

  private propertyObserver(path: string, name: string): (this: GeneralComponent, value: unknown) => void {
    const { fromLogic, ids, view } = this;
    return function (value) {
      const componentId = ids.get(this);
      if (componentId === undefined || fromLogic.has(this) || !glass.Element.isAttached(this)) return;
      view.host.logic.post({
        type: 'component',
        pageId: view.pageId,
        componentId,
        path,
        stage: 'properties',
        properties: { [name]: JSON.parse(JSON.stringify(value ?? null)) as never },
        id: this.id,
        dataset: {},
        classes: [],
        ownerId: null,
      });
    };
  }

  /** The component in whose template this one stands; null when that is the page. */
  private ownerOf(component: GeneralComponent): string | null {
    const owner = component.ownerShadowRoot?.getHostNode();
    return owner ? (this.ids.get(owner) ?? null) : null;
  }

  private handlers(methods: string[], path: string): Record<string, EventHandler> {
    const { ids, view } = this;
    const handler = (method: string): EventHandler =>
      function (event) {
        const componentId = path === '' ? null : (ids.get(this) ?? null);
        view.host.logic.post({ type: 'event', pageId: view.pageId, componentId, method, event: toViewEvent(event) });
      };
    return Object.fromEntries(methods.map((method) => [method, handler(method)]));
  }
}

/** glass-easel wants the paths of used components from the root. */
const slashed = (unit: string): Record<string, string> =>
  Object.fromEntries(Object.entries(assets.units[unit]?.usingComponents ?? {}).map(([tag, path]) => [tag, `/${path}`]));

const plainData = (component: GeneralComponent): JsonObject => JSON.parse(JSON.stringify(component.data)) as JsonObject;
