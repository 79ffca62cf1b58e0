import type { AppManifest, TabBarConfig, Theme, ThemedConfig, UnitConfig, WindowConfig } from '../web/protocol.js';
import { normalizePath, resolvePath } from '../web/paths.js';
import { WeappCompileError } from './compile-error.js';
import type { SourceTree } from './source-tree.js';

type Dictionary = Record<string, unknown>;

interface Subpackage {
  root: string;
  pages: string[];
  independent?: boolean;
}

interface AppJson extends Dictionary {
  pages: string[];
  subPackages?: Subpackage[];
  subpackages?: Subpackage[];
  window?: WindowConfig;
  tabBar?: TabBarConfig;
  entryPagePath?: string;
  darkmode?: boolean;
  lazyCodeLoading?: string;
  themeLocation?: string;
  requiredBackgroundModes?: string[];
  usingComponents?: Record<string, string>;
}

interface UnitJson extends WindowConfig {
  component?: boolean;
  usingComponents?: Record<string, string>;
}

const NOT_UNITS = /^(app|project\.config|project\.private\.config|sitemap|theme|ext)\.json$/;

/** Reads app.json, every page's and component's json and theme.json. */
export function readManifest(tree: SourceTree): AppManifest {
  if (!tree.has('app.json')) {
    throw new WeappCompileError([
      { file: 'app.json', message: `is missing: ${tree.root} holds no compiled mini-program. Build it first.` },
    ]);
  }
  const app = tree.json('app.json') as AppJson;
  const subpackages = (app.subPackages ?? app.subpackages ?? []).map((each) => ({
    ...each,
    root: normalizePath(each.root),
  }));
  const pages = [...app.pages, ...subpackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];
  const unitJson = readUnitJson(tree);
  checkPages(tree, pages, app.tabBar);
  if (app.tabBar?.custom) {
    throw new WeappCompileError([{ file: 'app.json', message: 'has a custom tab bar, which the runner lacks' }]);
  }
  return {
    entryPagePath: normalizePath(app.entryPagePath ?? pages[0] ?? ''),
    pages,
    packageRoots: subpackages.map(({ root }) => root),
    independentRoots: subpackages.filter(({ independent }) => independent).map(({ root }) => root),
    darkmode: app.darkmode === true,
    lazyCodeLoading: app.lazyCodeLoading === 'requiredComponents',
    requiredBackgroundModes: app.requiredBackgroundModes ?? [],
    themes: { light: themed(tree, app, unitJson, pages, 'light'), dark: themed(tree, app, unitJson, pages, 'dark') },
    units: unitConfigs(app, unitJson),
    appId: readAppId(tree),
  };
}

function readUnitJson(tree: SourceTree): Map<string, UnitJson> {
  const units = new Map<string, UnitJson>();
  for (const file of tree.withExtension('.json')) {
    if (NOT_UNITS.test(file)) continue;
    const unit = file.slice(0, -'.json'.length);
    if (tree.has(`${unit}.wxml`)) units.set(unit, tree.json(file) as UnitJson);
  }
  return units;
}

function checkPages(tree: SourceTree, pages: string[], tabBar: TabBarConfig | undefined): void {
  const missing = pages.flatMap((page) =>
    ['.js', '.wxml']
      .filter((extension) => !tree.has(page + extension))
      .map((extension) => ({
        file: 'app.json',
        message: `lists the page ${page}, but ${page}${extension} is missing`,
      })),
  );
  const stray = (tabBar?.list ?? [])
    .filter(({ pagePath }) => !pages.includes(normalizePath(pagePath)))
    .map(({ pagePath }) => ({ file: 'app.json', message: `has a tab for ${pagePath}, which is not a page` }));
  if (missing.length + stray.length > 0) throw new WeappCompileError([...missing, ...stray]);
}

function unitConfigs(app: AppJson, units: Map<string, UnitJson>): Record<string, UnitConfig> {
  const configs: Record<string, UnitConfig> = {};
  for (const [unit, json] of units) {
    const usingComponents = {
      ...resolveComponents('app', app.usingComponents),
      ...resolveComponents(unit, json.usingComponents),
    };
    configs[unit] = { component: json.component === true, usingComponents };
  }
  return configs;
}

function resolveComponents(from: string, using: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(using)
      .filter(([, target]) => !target.startsWith('plugin:'))
      .map(([tag, target]) => [tag, resolvePath(from, target)]),
  );
}

function themed(
  tree: SourceTree,
  app: AppJson,
  units: Map<string, UnitJson>,
  pages: string[],
  theme: Theme,
): ThemedConfig {
  const variables = readTheme(tree, app, theme);
  const pageWindows = pages.map((page) => [page, substitute(units.get(page) ?? {}, variables)] as const);
  return {
    window: substitute(app.window ?? {}, variables),
    tabBar: app.tabBar ? substitute(app.tabBar, variables) : null,
    pages: Object.fromEntries(pageWindows),
  };
}

function readTheme(tree: SourceTree, app: AppJson, theme: Theme): Dictionary {
  if (!app.themeLocation) return {};
  const file = normalizePath(app.themeLocation);
  if (!tree.has(file)) {
    throw new WeappCompileError([{ file: 'app.json', message: `names themeLocation ${file}, which is missing` }]);
  }
  const themes = tree.json(file) as Partial<Record<Theme, Dictionary>>;
  return themes[theme] ?? {};
}

/** Replaces every string `@name` by the theme variable of that name; unknown ones stay as they are. */
function substitute<T>(value: T, variables: Dictionary): T {
  const replace = (each: unknown): unknown => {
    if (typeof each === 'string' && each.startsWith('@')) return variables[each.slice(1)] ?? each;
    if (Array.isArray(each)) return each.map(replace);
    if (each !== null && typeof each === 'object') {
      return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, replace(inner)]));
    }
    return each;
  };
  return replace(value) as T;
}

function readAppId(tree: SourceTree): string {
  if (!tree.has('project.config.json')) return 'touristappid';
  const { appid } = tree.json('project.config.json') as { appid?: string };
  return appid ?? 'touristappid';
}
