import type { HostMessage, JsonObject } from '../protocol.js';
import { tellView } from './bridge.js';
import { getAtPath, cloneJson, parseDataPath } from './data-path.js';
import { giveSetData, type Instance } from './data-owner.js';
import type { ComponentDefinition } from './definitions.js';
import { callSafely, report } from './errors.js';

type ComponentMessage = Extract<HostMessage, { type: 'component' }>;

interface LiveComponent {
  id: string;
  ownerId: string | null;
  classes: string[];
  definition: ComponentDefinition;
  instance: Instance;
}

/** What components need of the page they are on. */
export interface ComponentOwner {
  pageId: number;
  pageInstance: () => Instance;
  definitionOf: (path: string) => ComponentDefinition | undefined;
  extendInstance: (instance: Instance, componentId: string) => void;
}

/** The components living on one page. Their views are made by the view; their logic runs here. */
export class Components {
  private readonly live = new Map<string, LiveComponent>();

  constructor(private readonly owner: ComponentOwner) {}

  handle(message: ComponentMessage): void {
    switch (message.stage) {
      case 'attached': {
        this.attach(message);
        return;
      }
      case 'detached': {
        this.detach(message.componentId);
        return;
      }
      case 'properties': {
        this.changeProperties(message.componentId, message.properties);
        return;
      }
    }
  }

  instance(componentId: string): Instance | undefined {
    return this.live.get(componentId)?.instance;
  }

  /** Calls a page lifetime (show, hide, resize) of every component. */
  pageLifetime(name: string, ...args: unknown[]): void {
    for (const { definition, instance } of this.live.values()) {
      for (const run of definition.pageLifetimes[name] ?? []) callSafely(() => run.apply(instance, args));
    }
  }

  detachAll(): void {
    for (const id of [...this.live.keys()]) this.detach(id);
  }

  /** Children of an owner (null: the page) that match `#id`, `.class` or a tagless list of them. */
  select(ownerId: string | null, selector: string): unknown[] {
    const wanted = selector.split(',').map((each) => each.trim());
    return [...this.live.values()]
      .filter((component) => component.ownerId === ownerId && wanted.some((one) => matches(component, one)))
      .map(exported);
  }

  private attach(message: ComponentMessage): void {
    const definition = this.owner.definitionOf(message.path);
    if (!definition) {
      report('component', new Error(`the view made a component ${message.path} that no script defined`));
      return;
    }
    const instance = this.createInstance(definition, message);
    this.live.set(message.componentId, {
      id: message.id,
      ownerId: message.ownerId,
      classes: message.classes,
      definition,
      instance,
    });
    runLifetime(definition, instance, 'created');
    this.observe(definition, instance, changedFromDefaults(definition, message.properties));
    runLifetime(definition, instance, 'attached');
    runLifetime(definition, instance, 'ready');
  }

  private createInstance(definition: ComponentDefinition, message: ComponentMessage): Instance {
    const { componentId, properties, id, dataset, ownerId } = message;
    const instance: Instance = { ...definition.methods, data: { ...cloneJson(definition.data), ...properties } };
    const { pageId } = this.owner;
    Object.assign(instance, { properties: instance.data, is: definition.path, id, dataset });
    giveSetData(instance, pageId, componentId, (paths) => this.observe(definition, instance, paths));
    instance['triggerEvent'] = (name: string, detail: unknown, options: JsonObject = {}): void =>
      tellView(pageId, { kind: 'trigger', componentId, name, detail: cloneJson(detail), options });
    instance['selectComponent'] = (selector: string) => this.select(componentId, selector)[0] ?? null;
    instance['selectAllComponents'] = (selector: string) => this.select(componentId, selector);
    instance['selectOwnerComponent'] = () =>
      ownerId === null ? this.owner.pageInstance() : (this.live.get(ownerId)?.instance ?? null);
    this.owner.extendInstance(instance, componentId);
    return instance;
  }

  private detach(componentId: string): void {
    const component = this.live.get(componentId);
    if (!component) return;
    this.live.delete(componentId);
    runLifetime(component.definition, component.instance, 'detached');
  }

  private changeProperties(componentId: string, properties: JsonObject): void {
    const component = this.live.get(componentId);
    if (!component) return;
    const { definition, instance } = component;
    const before = { ...instance.data };
    Object.assign(instance.data, properties);
    for (const name of Object.keys(properties)) {
      const observer = definition.properties[name]?.observer;
      const run = typeof observer === 'string' ? definition.methods[observer] : observer;
      if (run) callSafely(() => run.call(instance, properties[name], before[name], [name]));
    }
    this.observe(definition, instance, Object.keys(properties));
  }

  private observe(definition: ComponentDefinition, instance: Instance, changed: string[]): void {
    if (changed.length === 0) return;
    for (const { paths, run } of definition.observers) {
      if (!paths.some((path) => changed.some((each) => touches(path, each)))) continue;
      const values = paths.map((path) => getAtPath(instance.data, path.replace(/\.?\*\*$/, '')));
      callSafely(() => run.apply(instance, values));
    }
  }
}

/** Whether setting `changed` concerns an observer of `path`; `**` also listens to everything below. */
function touches(path: string, changed: string): boolean {
  const wildcard = path.endsWith('**');
  const watched = parseDataPath(path.replace(/\.?\*\*$/, ''));
  const set = parseDataPath(changed);
  const common = Math.min(watched.length, set.length);
  if (!watched.slice(0, common).every((key, index) => key === set[index])) return false;
  return set.length <= watched.length || wildcard;
}

function changedFromDefaults(definition: ComponentDefinition, properties: JsonObject): string[] {
  return Object.keys(definition.properties).filter(
    (name) => JSON.stringify(properties[name]) !== JSON.stringify(definition.properties[name]?.value),
  );
}

function runLifetime(definition: ComponentDefinition, instance: Instance, name: string): void {
  for (const run of definition.lifetimes[name] ?? []) callSafely(() => run.call(instance));
}

const matches = ({ id, classes }: LiveComponent, selector: string): boolean =>
  selector.startsWith('#') ? id === selector.slice(1) : classes.includes(selector.replace(/^.*\./, ''));

const exported = ({ definition, instance }: LiveComponent): unknown =>
  definition.export ? definition.export.call(instance) : instance;
