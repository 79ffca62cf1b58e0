import type { AppManifest, ComponentSummary } from '../protocol.js';
import { type ComponentDefinition, type Definition, mergeDefinition, summarize } from './definitions.js';
import type { Modules } from './modules.js';

/** Collects what scripts register with App(), Page() and Component(), by the path of the script. */
export class Registry {
  private readonly pages = new Map<string, Definition>();
  private readonly components = new Map<string, ComponentDefinition>();
  private readonly loadedUnits = new Set<string>();
  private route = '';
  app: Definition | null = null;

  constructor(
    private readonly manifest: AppManifest,
    private readonly modules: Modules,
  ) {}

  /** The registering functions scripts see. */
  globals(): Record<string, unknown> {
    return {
      App: (definition: Definition) => {
        this.app = definition;
      },
      Page: (definition: Definition) => {
        this.pages.set(this.route, definition);
      },
      Component: (definition: Definition) => {
        this.components.set(this.route, mergeDefinition(this.route, definition));
      },
      Behavior: (definition: Definition) => definition,
    };
  }

  /** Runs the script of a page or component once, those of its components first. */
  load(path: string): void {
    if (this.loadedUnits.has(path)) return;
    this.loadedUnits.add(path);
    this.modules.loadPackageOf(path);
    for (const component of Object.values(this.manifest.units[path]?.usingComponents ?? {})) this.load(component);
    const outer = this.route;
    this.route = path;
    Reflect.set(globalThis, '__wxRoute', path);
    try {
      this.modules.run(`${path}.js`);
    } finally {
      this.route = outer;
    }
  }

  page(path: string): Definition | undefined {
    return this.pages.get(path);
  }

  component(path: string): ComponentDefinition | undefined {
    return this.components.get(path);
  }

  /** Every component that can appear below a unit, itself not included. */
  componentsBelow(path: string, found = new Map<string, ComponentSummary>()): ComponentSummary[] {
    for (const component of Object.values(this.manifest.units[path]?.usingComponents ?? {})) {
      const definition = this.components.get(component);
      if (!definition || found.has(component)) continue;
      found.set(component, summarize(definition));
      this.componentsBelow(component, found);
    }
    return [...found.values()];
  }
}
