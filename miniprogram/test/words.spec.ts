/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const source = path.resolve(process.cwd().endsWith('miniprogram') ? '.' : 'miniprogram', 'src');
const CHINESE = /[\u3400-\u9fff]/;
const NEVER_OF_A_PERSON = /诊断|确诊|患有|治疗|病人|筛查阳性/;
/** The fixed disclaimer. */
const DISCLAIMER = /(这|结果)只是提示，不是诊断/g;
/** What a person in need says to a friend, who is a 你. */
const TO_A_FRIEND = '我现在很难受，你能陪我一会儿吗？';

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file))
  .map((file) => file.split(path.sep).join('/'))
  .sort();

/** Every piece of text in code; comments do not count. */
function textsOf(file: string): string[] {
  const text = readFileSync(path.join(source, file), 'utf8');
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isJsxText(node) || ts.isTemplateLiteralToken(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return found.filter((piece) => CHINESE.test(piece));
}

const isLocale = (file: string): boolean => file.includes('locales/');
/** Spoken descriptions of the pictures; their source is design/art. */
const isGenerated = (file: string): boolean => file.includes('/generated/');

describe('words', () => {
  const locales = files.filter(isLocale).flatMap((file) => textsOf(file).map((text) => ({ file, text })));

  it('are found at all', () => {
    expect(locales.length).toBeGreaterThan(100);
  });

  it('live in locales only', () => {
    const inline = files
      .filter((file) => !isLocale(file) && !isGenerated(file))
      .flatMap((file) => textsOf(file).map((text) => ({ file, text })));
    expect(inline).toEqual([]);
  });

  it('never call anyone ill', () => {
    expect(locales.filter(({ text }) => NEVER_OF_A_PERSON.test(text.replace(DISCLAIMER, '')))).toEqual([]);
  });

  it('say 您, and never raise the voice', () => {
    expect(locales.filter(({ text }) => text !== TO_A_FRIEND && /[!！]|你/.test(text))).toEqual([]);
  });

  it('promise no round-the-clock service', () => {
    expect(locales.filter(({ text }) => /24\s*小时/.test(text))).toEqual([]);
  });
});
