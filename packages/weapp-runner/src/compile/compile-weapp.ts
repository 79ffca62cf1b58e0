import path from 'node:path';
import type { AppManifest } from '../web/protocol.js';
import { readManifest } from './app-config.js';
import type { SyntaxLevel } from './check-syntax.js';
import type { CompileProblem } from './compile-error.js';
import { compileScripts, type ScriptPackage } from './compile-scripts.js';
import { compileStyles } from './compile-styles.js';
import { compileTemplates } from './compile-templates.js';
import { packageSizes } from './package-sizes.js';
import { SourceTree } from './source-tree.js';

/** A mini-program ready to be served to a browser. */
export interface CompiledWeapp {
  root: string;
  manifest: AppManifest;
  /** JavaScript expression with every template. */
  templates: string;
  css: Record<string, string>;
  scopes: Record<string, string>;
  packages: Record<string, ScriptPackage>;
  /** Bytes on disk of each package. */
  packageSizes: Record<string, number>;
  /** Remarks of the template compiler that do not stop the page from working. */
  warnings: CompileProblem[];
}

const compiled = new Map<string, { stamp: string; weapp: CompiledWeapp }>();

/**
 * Compiles a build folder (Taro's `dist/weapp`). A folder that has not changed is compiled once per process.
 * @throws WeappCompileError naming every file at fault.
 */
export function compileWeapp(dist: string, syntax: SyntaxLevel): CompiledWeapp {
  const root = path.resolve(dist);
  const tree = new SourceTree(root);
  const key = `${syntax} ${root}`;
  const stamp = tree.stamp();
  const earlier = compiled.get(key);
  if (earlier?.stamp === stamp) return earlier.weapp;
  const weapp = compile(tree, syntax);
  compiled.set(key, { stamp, weapp });
  return weapp;
}

function compile(tree: SourceTree, syntax: SyntaxLevel): CompiledWeapp {
  const manifest = readManifest(tree);
  const { code, warnings } = compileTemplates(tree);
  const { css, scopes } = compileStyles(tree, manifest.pages);
  return {
    root: tree.root,
    manifest,
    templates: code,
    css,
    scopes,
    packages: compileScripts(tree, manifest.packageRoots, syntax),
    packageSizes: packageSizes(tree, manifest.packageRoots),
    warnings,
  };
}
