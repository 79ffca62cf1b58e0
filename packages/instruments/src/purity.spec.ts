import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const SOURCE = new URL('.', import.meta.url);

function sourceFiles(): string[] {
  const names = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
}

/** Globals of Node, of browsers, of time and chance, and the ways to run text as code. */
const IMPURE = new Set(
  [
    'process Buffer require __dirname global globalThis window document navigator localStorage fetch XMLHttpRequest',
    'setTimeout setInterval queueMicrotask console eval Function Date performance crypto Intl wx',
  ].flatMap((line) => line.split(' ')),
);

function impureNames(node: ts.Node): string[] {
  const named =
    ts.isIdentifier(node) && IMPURE.has(node.text) && !ts.isTypeReferenceNode(node.parent) ? [node.text] : [];
  const random = ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random' ? ['Math.random'] : [];
  return [...named, ...random, ...node.getChildren().flatMap(impureNames)];
}

/** What in a source text reaches outside the package or outside pure computing. */
function impurities(name: string, text: string): string[] {
  const imports = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  const outside = imports.filter((imported) => !/^\.{1,2}\/.*\.js$/.test(imported));
  const tree = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
  return [...outside, ...impureNames(tree)];
}

describe('the package', () => {
  it('imports nothing from outside, and knows no Node, no DOM, no clock, no chance and no eval', () => {
    const found = sourceFiles().flatMap((name) =>
      impurities(name, readFileSync(new URL(name, SOURCE), 'utf8')).map((what) => `${name}: ${what}`),
    );
    expect(found).toEqual([]);
    expect(sourceFiles().length).toBeGreaterThan(50);
  });

  it('would be found impure', () => {
    expect(impurities('a.ts', "import fs from 'node:fs';")).toEqual(['node:fs']);
    expect(impurities('a.ts', 'export const a = new Date().getTime() + Math.random();')).toEqual([
      'Date',
      'Math.random',
    ]);
    expect(impurities('a.ts', "export const a: unknown = eval('1');")).toEqual(['eval']);
  });

  it('has one definition in each definition file, named after its id', () => {
    const files = sourceFiles().filter((name) => name.endsWith('.instrument.ts'));
    expect(files).toHaveLength(35);
    for (const name of files) {
      const id = name.replace(/^.*[/\\]/, '').replace('.instrument.ts', '');
      expect(readFileSync(new URL(name, SOURCE), 'utf8')).toContain(`  id: '${id}',`);
    }
  });
});
