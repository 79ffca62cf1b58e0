import type { JsonObject, NavigationKind, ViewEvent } from '../protocol.js';
import { post } from './bridge.js';
import { Components } from './components.js';
import { cloneJson } from './data-path.js';
import { giveSetData, type Instance } from './data-owner.js';
import { type AnyFunction, type ComponentDefinition, type Definition, type Dictionary } from './definitions.js';
import { callSafely } from './errors.js';
import { EventChannel } from './event-channel.js';
import type { Registry } from './registry.js';

export interface PageOptions {
  id: number;
  path: string;
  query: Record<string, string>;
  isTab: boolean;
  opener: EventChannel | null;
  registry: Registry;
  /** Adds what needs wx (selector queries, observers). */
  extendInstance: (instance: Instance, pageId: number, componentId: string | null) => void;
}

/** One open page: its instance, its components, its place in the life cycle. */
export class Page {
  readonly id: number;
  readonly path: string;
  readonly isTab: boolean;
  readonly instance: Instance;
  readonly components: Components;
  /** Names of the functions the script gave the page: those events can call. */
  private methods: string[] = [];
  private isReady = false;
  private isVisible = false;

  constructor(private readonly options: PageOptions) {
    const { id, path, isTab, registry, extendInstance } = options;
    this.id = id;
    this.path = path;
    this.isTab = isTab;
    this.instance = this.createInstance();
    this.components = new Components({
      pageId: id,
      pageInstance: () => this.instance,
      definitionOf: (each) => registry.component(each),
      extendInstance: (instance, componentId) => extendInstance(instance, id, componentId),
    });
  }

  /**
   * Opens the view, then runs onLoad and onShow as a phone does: before the view has come up.
   * @param opened runs between the two.
   */
  open(how: NavigationKind, opened: () => void): void {
    const { registry, query } = this.options;
    post({
      type: 'openPage',
      page: {
        pageId: this.id,
        path: this.path,
        query,
        how,
        data: JSON.stringify(this.instance.data),
        methods: this.methods,
        components: registry.componentsBelow(this.path),
      },
    });
    opened();
    this.runLifetimes('created');
    this.runLifetimes('attached');
    this.call('onLoad', query);
    this.show();
  }

  show(): void {
    if (this.isVisible) return;
    this.isVisible = true;
    this.call('onShow');
    this.components.pageLifetime('show');
  }

  hide(): void {
    if (!this.isVisible) return;
    this.isVisible = false;
    this.call('onHide');
    this.components.pageLifetime('hide');
  }

  viewReady(): void {
    if (this.isReady) return;
    this.isReady = true;
    this.runLifetimes('ready');
    this.call('onReady');
  }

  unload(): void {
    this.components.detachAll();
    this.call('onUnload');
    this.runLifetimes('detached');
  }

  /** Calls a method of the page if it has one; errors are reported. */
  call(method: string, ...args: unknown[]): unknown {
    const run = this.instance[method];
    return typeof run === 'function' ? callSafely(() => (run as AnyFunction).apply(this.instance, args)) : undefined;
  }

  handleEvent(componentId: string | null, method: string, event: ViewEvent): void {
    const target = componentId === null ? this.instance : this.components.instance(componentId);
    const run = target?.[method];
    if (typeof run === 'function') callSafely(() => (run as AnyFunction).call(target, event));
  }

  private createInstance(): Instance {
    const { id, path, query, registry, extendInstance } = this.options;
    const definition = registry.page(path);
    const component = definition ? undefined : registry.component(path);
    if (!definition && !component) throw new Error(`${path}.js registers neither a page nor a component`);
    const instance = component ? fromComponent(component, query) : fromPage(definition ?? {});
    this.methods = Object.keys(instance).filter((name) => typeof instance[name] === 'function');
    Object.assign(instance, { options: query, route: path, __route__: path, is: path, __wxWebviewId__: id });
    giveSetData(instance, id, null, () => undefined);
    const noOpener = new EventChannel();
    instance['getOpenerEventChannel'] = () => this.options.opener ?? noOpener;
    instance['getPageId'] = () => `pageId:${id}`;
    instance['selectComponent'] = (selector: string) => this.components.select(null, selector)[0] ?? null;
    instance['selectAllComponents'] = (selector: string) => this.components.select(null, selector);
    extendInstance(instance, id, null);
    return instance;
  }

  private runLifetimes(name: string): void {
    const component = this.options.registry.page(this.path) ? undefined : this.options.registry.component(this.path);
    for (const run of component?.lifetimes[name] ?? []) callSafely(() => run.call(this.instance));
  }
}

/** Functions are shared, everything else is copied: two openings of a page do not see each other's fields. */
function fromPage(definition: Definition): Instance {
  const instance: Instance = { data: {} };
  for (const [name, value] of Object.entries(definition)) {
    instance[name] = typeof value === 'function' || name === 'data' ? value : copyField(value);
  }
  const data: unknown = typeof definition.data === 'function' ? definition.data() : definition.data;
  instance.data = cloneJson((data ?? {}) as Dictionary);
  return instance;
}

function copyField(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(copyField);
  return Object.getPrototypeOf(value) === Object.prototype
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyField(inner)]))
    : value;
}

/** A page made with Component(): its properties are filled from the query. */
function fromComponent(definition: ComponentDefinition, query: Record<string, string>): Instance {
  const properties = Object.entries(definition.properties).map(([name, { type, value }]) => {
    const given = query[name];
    return [name, given === undefined ? value : type === 'Number' ? Number(given) : given] as const;
  });
  const data: JsonObject = cloneJson(definition.data) as JsonObject;
  return { ...definition.methods, data: { ...data, ...Object.fromEntries(properties) } };
}
