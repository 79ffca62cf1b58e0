import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ExportNamedDeclaration, type ImportDeclaration, parse, type Program } from 'acorn';

/**
 * Puts compiled ES modules into one script, so that a page is one request instead of thirty. It knows what `tsc` writes
 * and no more: named imports and exports, namespace imports, no cycles, no default exports, no exported `let`.
 */
export class ModuleLinker {
  private readonly order: string[] = [];
  private readonly linked = new Map<string, string>();
  private readonly externals = new Map<string, string>();

  private constructor(private readonly root: string) {}

  /**
   * @param root folder of the modules; @param entry path of the first one below it.
   * Modules that are named without a dot (`glass-easel`) stay imports.
   * @throws Error naming what it does not know.
   */
  static link(root: string, entry: string): string {
    const linker = new ModuleLinker(root);
    linker.visit(path.join(root, entry), []);
    const imports = [...linker.externals].map(([source, name]) => `import * as ${name} from '${source}';`);
    return [...imports, ...linker.order.map((file) => linker.linked.get(file) ?? '')].join('\n');
  }

  private visit(file: string, above: string[]): void {
    if (this.linked.has(file)) return;
    if (above.includes(file)) throw new Error(`modules import each other: ${[...above, file].join(' > ')}`);
    const source = readFileSync(file, 'utf8');
    const program = parse(source, { ecmaVersion: 2022, sourceType: 'module' });
    for (const target of dependencies(program)) {
      if (target.startsWith('.')) this.visit(path.resolve(path.dirname(file), target), [...above, file]);
    }
    this.linked.set(file, this.wrap(file, source, program));
    this.order.push(file);
  }

  /** A module as a function that returns its exports. */
  private wrap(file: string, source: string, program: Program): string {
    const exported: string[] = [];
    let body = '';
    let position = 0;
    for (const node of program.body) {
      body += source.slice(position, node.start);
      if (node.type === 'ImportDeclaration') body += this.bind(file, node);
      else if (node.type === 'ExportNamedDeclaration') body += unexport(file, source, node, exported);
      else if (node.type.startsWith('Export')) throw new Error(`${file}: ${node.type} cannot be linked`);
      else body += source.slice(node.start, node.end);
      position = node.end;
    }
    body += source.slice(position).replace(/\/\/# sourceMappingURL=.*/, '');
    const name = this.nameOf(file);
    return `// ${path.relative(this.root, file)}\nconst ${name} = (() => {\n${body}\nreturn { ${exported.join(', ')} };\n})();`;
  }

  private bind(file: string, { source, specifiers }: ImportDeclaration): string {
    const target = String(source.value);
    const from = target.startsWith('.') ? this.nameOf(path.resolve(path.dirname(file), target)) : this.external(target);
    return specifiers
      .map((specifier) => {
        if (specifier.type === 'ImportNamespaceSpecifier') return `const ${specifier.local.name} = ${from};`;
        if (specifier.type === 'ImportDefaultSpecifier') throw new Error(`${file}: default imports cannot be linked`);
        const imported = 'name' in specifier.imported ? specifier.imported.name : String(specifier.imported.value);
        return `const ${specifier.local.name} = ${from}.${imported};`;
      })
      .join(' ');
  }

  private external(source: string): string {
    const name = this.externals.get(source) ?? `external${this.externals.size}`;
    this.externals.set(source, name);
    return name;
  }

  private nameOf(file: string): string {
    return `module_${path.relative(this.root, file).replace(/\W/g, '_')}`;
  }
}

const dependencies = (program: Program): string[] =>
  program.body.flatMap((node) => (node.type === 'ImportDeclaration' ? [String(node.source.value)] : []));

/** The declaration without `export`; its names are added to `exported`. */
function unexport(file: string, source: string, node: ExportNamedDeclaration, exported: string[]): string {
  const { declaration } = node;
  if (!declaration) {
    if (node.specifiers.length > 0) throw new Error(`${file}: lists of exports cannot be linked`);
    return '';
  }
  if (declaration.type === 'VariableDeclaration') {
    if (declaration.kind !== 'const') throw new Error(`${file}: an exported ${declaration.kind} cannot be linked`);
    for (const { id } of declaration.declarations) {
      if (id.type !== 'Identifier') throw new Error(`${file}: an exported pattern cannot be linked`);
      exported.push(id.name);
    }
  } else exported.push(declaration.id.name);
  return source.slice(declaration.start, declaration.end);
}
