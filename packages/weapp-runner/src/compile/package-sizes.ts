import type { SourceTree } from './source-tree.js';

const NOT_UPLOADED = /(^|\/)(project\.config\.json|project\.private\.config\.json|\.[^/]+)$|\.map$/;

/** Package a file belongs to: the root of a subpackage, or `main`. */
export function packageOf(file: string, roots: string[]): string {
  return roots.find((root) => file.startsWith(`${root}/`)) ?? 'main';
}

/**
 * Bytes of each package, counted as WeChat counts: every uploaded file with its size on disk. Project settings,
 * source maps and dot files are not uploaded. The limit is 2 MB for each package.
 */
export function packageSizes(tree: SourceTree, roots: string[]): Record<string, number> {
  const sizes: Record<string, number> = { main: 0 };
  for (const root of roots) sizes[root] = 0;
  for (const file of tree.files) {
    if (NOT_UPLOADED.test(file)) continue;
    const name = packageOf(file, roots);
    sizes[name] = (sizes[name] ?? 0) + tree.bytes(file);
  }
  return sizes;
}
