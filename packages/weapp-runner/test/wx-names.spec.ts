import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { KNOWN_WX_NAMES } from '../src/web/logic/known-wx-names.js';
import { useHarness } from './harness.js';

const { launch } = useHarness();
const require = createRequire(import.meta.url);

/** Members of the interface `Wx` in WeChat's typings. */
function namesInTypings(): string[] {
  const file = require.resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === 'Wx') {
      for (const { name } of node.members) if (name) names.add(name.getText(source).replace(/['"]/g, ''));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...names].sort();
}

describe('the names of wx', () => {
  it('that a phone has are those of the typings', () => {
    expect([...KNOWN_WX_NAMES]).toEqual(namesInTypings());
  });

  it('that the runner implements are real, and all the others are there to be mocked', async () => {
    const app = await launch();
    await app.ready();
    const names = (await app.evaluate('Object.keys(wx)')) as string[];
    expect(names.filter((name) => !KNOWN_WX_NAMES.includes(name))).toEqual([]);
    expect(KNOWN_WX_NAMES.filter((name) => !names.includes(name))).toEqual([]);
    await app.close();
  });
});
