import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JsonProblem, parseJson } from './json-file.js';

const lineOfProblem = (text: string): number | null => {
  try {
    parseJson(text);
    return null;
  } catch (error) {
    if (error instanceof JsonProblem) return error.line;
    throw error;
  }
};

describe('JSON as a person keeps it', () => {
  it('is what JSON.parse makes of it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(parseJson(text).value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('may have comments and a last comma, and says on which line a value stands', () => {
    const file = parseJson(
      '\ufeff{ // the county\n "a": "x // no comment",\n /* two\n lines */ "b": [1,\n {"c": null,},],\n}',
    );
    expect(file.value).toEqual({ a: 'x // no comment', b: [1, { c: null }] });
    expect(['a', 'b', 'b.1.c', 'b.1.left.out', 'unknown'].map((path) => file.lineOf(path))).toEqual([2, 4, 5, 5, 1]);
  });

  it.each<[string, string, number]>([
    ['a comma that is missing', '{"a": 1\n"b": 2}', 2],
    ['a colon that is missing', '{"a"\n1}', 2],
    ['a name without quotes', '{\na: 1}', 2],
    ['quotes that do not end', '{\n\n"a": "x\n}', 3],
    ['a number that is none', '{\n"a": 0791-5550100}', 2],
    ['a value that is missing', '{"a":\n}', 2],
    ['a bracket that is never closed', '{"a": [1,\n2', 2],
    ['a name twice', '{"a": 1,\n"a": 2}', 2],
    ['something behind the end', '{}\n{}', 2],
    ['nothing at all', '', 1],
    ['a full-width comma', '{"a": 1，\n"b": 2}', 1],
  ])('names the line of %s', (_what, text, line) => {
    expect(lineOfProblem(text)).toBe(line);
  });
});
