import type { AppManifest } from '../protocol.js';
import { normalizePath, resolvePath } from '../paths.js';
import { HIDDEN_NAMES } from './allow-list.js';
import { platform, requestSync } from './platform.js';

interface Module {
  exports: unknown;
}

type ModuleFactory = (
  this: unknown,
  require: Require,
  module: Module,
  exports: unknown,
  ...hidden: undefined[]
) => void;

interface Require {
  (path: string): unknown;
  async(path: string): Promise<unknown>;
}

/** The scripts of the mini-program, loaded by package, run on first require: WeChat's own module system. */
export class Modules {
  private readonly sources = new Map<string, string>();
  private readonly loaded = new Map<string, Module>();
  private readonly packages = new Set<string>();

  constructor(private readonly manifest: AppManifest) {}

  /** Makes the scripts of a package available; a second call does nothing. */
  loadPackage(name: string): void {
    if (this.packages.has(name)) return;
    this.packages.add(name);
    const scripts = requestSync(`/__runner/package?name=${encodeURIComponent(name)}`, undefined);
    for (const [path, source] of Object.entries(scripts as Record<string, string>)) this.sources.set(path, source);
  }

  /** Loads the package a page or component lies in. */
  loadPackageOf(path: string): void {
    const root = this.manifest.packageRoots.find((each) => path.startsWith(`${each}/`));
    if (root !== undefined) this.loadPackage(root);
    if (root === undefined || !this.manifest.independentRoots.includes(root)) this.loadPackage('main');
  }

  /** Runs a script once and returns its exports. */
  run(path: string): unknown {
    const known = this.loaded.get(path);
    if (known) return known.exports;
    const module: Module = { exports: {} };
    this.loaded.set(path, module);
    const factory = this.compile(path);
    factory.call(module.exports, this.requireFrom(path), module, module.exports);
    return module.exports;
  }

  /** Runs a script that is in no package, wrapped like the others. @returns its exports. */
  runSource(path: string, source: string): unknown {
    this.sources.set(path, source);
    this.loaded.delete(path);
    return this.run(path);
  }

  /** One line (from 1) of a script's source. */
  sourceLine(path: string, line: number): string {
    return this.sources.get(path)?.split('\n')[line - 1] ?? '';
  }

  private compile(path: string): ModuleFactory {
    const source = this.sources.get(path);
    if (source === undefined) throw new Error(`module '${path}' is not defined`);
    const parameters = ['require', 'module', 'exports', ...HIDDEN_NAMES].join(',');
    // The wrapper stays on the first line, so that positions in errors are those of the file.
    return platform.evaluate(`(function(${parameters}){${source}\n})\n//# sourceURL=weapp:///${path}`) as ModuleFactory;
  }

  private requireFrom(path: string): Require {
    const load = (target: string): unknown => this.run(this.resolve(resolvePath(path, target)));
    const loadLater = (target: string): Promise<unknown> =>
      Promise.resolve().then(() => {
        this.loadPackageOf(resolvePath(path, target));
        return load(target);
      });
    return Object.assign(load, { async: loadLater });
  }

  private resolve(path: string): string {
    const plain = normalizePath(path);
    const found = [plain, `${plain}.js`, `${plain}/index.js`].find((candidate) => this.sources.has(candidate));
    return found ?? plain;
  }
}
