import { WeappCompileError } from './compile-error.js';
import { checkSyntax, type SyntaxLevel } from './check-syntax.js';
import { packageOf } from './package-sizes.js';
import type { SourceTree } from './source-tree.js';

/** Scripts of one package: file path to source, exactly as built. */
export type ScriptPackage = Record<string, string>;

/**
 * Groups the scripts by package, as WeChat downloads them, and refuses syntax above `level`.
 * @returns package name (`main` or the root of a subpackage) to its scripts.
 */
export function compileScripts(tree: SourceTree, roots: string[], level: SyntaxLevel): Record<string, ScriptPackage> {
  const packages: Record<string, ScriptPackage> = { main: {} };
  for (const root of roots) packages[root] = {};
  const problems = [];
  for (const file of tree.withExtension('.js')) {
    const source = tree.text(file);
    const problem = checkSyntax(file, source, level);
    if (problem) problems.push(problem);
    const scripts = packages[packageOf(file, roots)];
    if (scripts) scripts[file] = source;
  }
  if (problems.length > 0) throw new WeappCompileError(problems);
  return packages;
}
