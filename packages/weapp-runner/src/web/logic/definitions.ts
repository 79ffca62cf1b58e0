import type { ComponentSummary, Json, JsonObject, PropertyTypeName } from '../protocol.js';
import { cloneJson } from './data-path.js';
import { report } from './errors.js';

export type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;
export type Dictionary = Record<string, unknown>;

/** What a script hands to Component(), Behavior() or Page(). */
export interface Definition extends Dictionary {
  behaviors?: unknown[];
  data?: Dictionary | (() => Dictionary);
  properties?: Dictionary;
  methods?: Record<string, AnyFunction>;
  observers?: Record<string, AnyFunction>;
  lifetimes?: Record<string, AnyFunction>;
  pageLifetimes?: Record<string, AnyFunction>;
  options?: ComponentSummary['options'];
  externalClasses?: string[];
  relations?: Dictionary;
  export?: AnyFunction;
}

export interface PropertyDefinition {
  type: PropertyTypeName;
  value: Json | undefined;
  observer: AnyFunction | string | undefined;
}

/** A definition with its behaviors merged in. */
export interface ComponentDefinition {
  path: string;
  data: Dictionary;
  properties: Record<string, PropertyDefinition>;
  methods: Record<string, AnyFunction>;
  observers: { paths: string[]; run: AnyFunction }[];
  lifetimes: Record<string, AnyFunction[]>;
  pageLifetimes: Record<string, AnyFunction[]>;
  options: ComponentSummary['options'];
  externalClasses: string[];
  export: AnyFunction | undefined;
}

const LIFETIMES = ['created', 'attached', 'ready', 'moved', 'detached', 'error'];
const DEFAULTS: Record<PropertyTypeName, Json | undefined> = {
  String: '',
  Number: 0,
  Boolean: false,
  Object: null,
  Array: [],
  any: null,
};

/** Merges behaviors depth first: data and methods of the component win, lifetimes and observers all run. */
export function mergeDefinition(path: string, definition: Definition): ComponentDefinition {
  const merged: ComponentDefinition = {
    path,
    data: {},
    properties: {},
    methods: {},
    observers: [],
    lifetimes: {},
    pageLifetimes: {},
    options: definition.options ?? {},
    externalClasses: definition.externalClasses ?? [],
    export: definition.export,
  };
  mergeInto(merged, definition, new Set());
  return merged;
}

function mergeInto(merged: ComponentDefinition, definition: Definition, seen: Set<Definition>): void {
  if (seen.has(definition)) return;
  seen.add(definition);
  for (const behavior of definition.behaviors ?? []) {
    if (typeof behavior === 'object' && behavior !== null) mergeInto(merged, behavior as Definition, seen);
  }
  if (definition.relations) report('component', new Error(`${merged.path} uses relations, which the runner lacks`));
  const data = typeof definition.data === 'function' ? definition.data() : definition.data;
  Object.assign(merged.data, cloneJson(data ?? {}));
  Object.assign(merged.methods, definition.methods);
  for (const [name, property] of Object.entries(definition.properties ?? {})) {
    merged.properties[name] = normalizeProperty(property);
  }
  for (const [paths, run] of Object.entries(definition.observers ?? {})) {
    merged.observers.push({ paths: paths.split(',').map((each) => each.trim()), run });
  }
  addAll(merged.lifetimes, lifetimesOf(definition));
  addAll(merged.pageLifetimes, definition.pageLifetimes ?? {});
}

/** `lifetimes` wins over the same function written at the top. */
function lifetimesOf(definition: Definition): Record<string, AnyFunction> {
  const atTop = LIFETIMES.filter((name) => typeof definition[name] === 'function').map(
    (name) => [name, definition[name] as AnyFunction] as const,
  );
  return { ...Object.fromEntries(atTop), ...definition.lifetimes };
}

function addAll(target: Record<string, AnyFunction[]>, source: Record<string, AnyFunction>): void {
  for (const [name, run] of Object.entries(source)) (target[name] ??= []).push(run);
}

function normalizeProperty(property: unknown): PropertyDefinition {
  if (property === null || typeof property === 'function') {
    const type = typeName(property);
    return { type, value: DEFAULTS[type], observer: undefined };
  }
  const { type: constructor, value, observer } = property as { type?: unknown; value?: Json; observer?: AnyFunction };
  const type = typeName(constructor ?? null);
  return { type, value: value === undefined ? DEFAULTS[type] : cloneJson(value), observer };
}

function typeName(constructor: unknown): PropertyTypeName {
  switch (constructor) {
    case String:
      return 'String';
    case Number:
      return 'Number';
    case Boolean:
      return 'Boolean';
    case Object:
      return 'Object';
    case Array:
      return 'Array';
    default:
      return 'any';
  }
}

/** What a view must know of a component to show its template. */
export function summarize(definition: ComponentDefinition): ComponentSummary {
  const properties = Object.entries(definition.properties).map(([name, { type, value }]) => [name, { type, value }]);
  return {
    path: definition.path,
    properties: Object.fromEntries(properties) as ComponentSummary['properties'],
    data: cloneJson(definition.data) as JsonObject,
    methods: Object.keys(definition.methods),
    options: definition.options,
    externalClasses: definition.externalClasses,
  };
}
