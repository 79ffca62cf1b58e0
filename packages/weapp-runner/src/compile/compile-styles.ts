import postcss, { type Container, type Document, type Root } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import { domTag } from '../web/built-in-tags.js';
import { resolvePath } from '../web/paths.js';
import { toBrowserCss } from '../web/rpx.js';
import { WeappCompileError } from './compile-error.js';
import type { SourceTree } from './source-tree.js';

export interface CompiledStyles {
  /** Unit path (`app`, a page or a component) to CSS. */
  css: Record<string, string>;
  /** Component path to the prefix its classes carry; absent where styles are shared. */
  scopes: Record<string, string>;
}

interface StyleOptions {
  component?: boolean;
  styleIsolation?: string;
  addGlobalClass?: boolean;
}

/** Translates every .wxss: rpx, tag names, @import, and a class prefix for components with isolated styles. */
export function compileStyles(tree: SourceTree, pages: string[]): CompiledStyles {
  const css: Record<string, string> = {};
  const scopes: Record<string, string> = {};
  for (const file of tree.withExtension('.wxss')) {
    const unit = file.slice(0, -'.wxss'.length);
    const scope = isIsolated(tree, unit, pages) ? `s${Object.keys(scopes).length + 1}` : '';
    if (scope) scopes[unit] = scope;
    css[unit] = translate(tree, file, scope, new Set());
  }
  return { css, scopes };
}

function isIsolated(tree: SourceTree, unit: string, pages: string[]): boolean {
  if (pages.includes(unit) || !tree.has(`${unit}.json`)) return false;
  const { component, styleIsolation, addGlobalClass } = tree.json(`${unit}.json`) as StyleOptions;
  return component === true && !addGlobalClass && !['apply-shared', 'shared'].includes(styleIsolation ?? '');
}

function translate(tree: SourceTree, file: string, scope: string, seen: Set<string>): string {
  if (seen.has(file)) return '';
  seen.add(file);
  if (!tree.has(file)) throw new WeappCompileError([{ file, message: 'is imported but does not exist' }]);
  const root = parse(tree, file);
  const imported = inlineImports(tree, file, root, scope, seen);
  const rename = selectorParser((selectors) => {
    selectors.walkTags((tag) => {
      tag.value = domTag(tag.value);
    });
    if (scope) {
      selectors.walkClasses((name) => {
        name.value = `${scope}--${name.value}`;
      });
    }
  });
  root.walkRules((rule) => {
    if (!insideKeyframes(rule.parent)) rule.selector = rename.processSync(rule.selector);
  });
  root.walkDecls((declaration) => {
    declaration.value = toBrowserCss(declaration.value);
  });
  root.walkAtRules('media', (rule) => {
    rule.params = rule.params.replace(/(\d*\.?\d+)rpx\b/g, (_match, amount: string) => `${Number(amount) / 2}px`);
  });
  return imported + root.toString();
}

function parse(tree: SourceTree, file: string): Root {
  try {
    return postcss.parse(tree.text(file));
  } catch (error) {
    if (!(error instanceof postcss.CssSyntaxError)) throw error;
    throw new WeappCompileError([{ file, line: error.line, column: error.column, message: error.reason }]);
  }
}

function inlineImports(tree: SourceTree, file: string, root: Root, scope: string, seen: Set<string>): string {
  let imported = '';
  root.walkAtRules('import', (rule) => {
    const target = /["']([^"']+)["']/.exec(rule.params)?.[1];
    if (target) imported += translate(tree, resolvePath(file, target), scope, seen);
    rule.remove();
  });
  return imported;
}

const insideKeyframes = (parent: Container | Document | undefined): boolean =>
  parent?.type === 'atrule' && 'name' in parent && /keyframes$/.test(String(parent.name));
