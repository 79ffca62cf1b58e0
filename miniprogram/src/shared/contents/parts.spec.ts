import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TextBlock } from './contents.types';
import { block, run } from '../../../test/fixtures/contents';
import { linkOf } from './link';
import { partsOf, type Part, type PointList } from './parts';

const item = (text: string, level = 1, ordinal: number | null = null): TextBlock =>
  block('item', [run(text)], { level, ordinal });
const paragraph = (text: string, level = 0): TextBlock => block('paragraph', [run(text)], { level });

/** `ul(a ol(1b 2c) d)` */
const drawn = (parts: readonly Part[]): string =>
  parts.map((part) => (part.kind === 'list' ? drawnList(part) : `${part.kind}:${textOf(part.runs)}`)).join(' ');
const drawnList = ({ ordered, points }: PointList): string =>
  `${ordered ? 'ol' : 'ul'}(${points
    .map(({ ordinal, runs, below }) => `${ordinal ?? ''}${textOf(runs)} ${drawn(below)}`.trim())
    .join(' ')})`;
const textOf = (runs: TextBlock['runs']): string => runs.map(({ text }) => text).join('');

describe('the parts of a text', () => {
  it.each([
    [[], ''],
    [[paragraph('a'), block('heading', [run('b')]), block('rule', [])], 'paragraph:a heading:b rule:'],
    [[item('a'), item('b'), paragraph('c'), item('d')], 'ul(a b) paragraph:c ul(d)'],
    [[item('a', 1, 1), item('b', 1, 2), item('c')], 'ol(1a 2b) ul(c)'],
    [[item('a'), item('b', 2, 1), item('c', 2, 2), item('d')], 'ul(a ol(1b 2c) d)'],
    [[item('a', 3), item('b', 1), item('c', 3)], 'ul(a b ul(c))'],
    // a point of several paragraphs
    [
      [item('a', 1, 1), paragraph('b', 1), item('c', 2), paragraph('d', 1), item('e', 1, 2), paragraph('f')],
      'ol(1a paragraph:b ul(c) paragraph:d 2e) paragraph:f',
    ],
  ])('are its blocks, with each list in one piece: %#', (blocks, expected) => {
    expect(drawn(partsOf(blocks))).toBe(expected);
  });

  // Mutation: `addPoint` begins a list without its first point.
  it('are all of its words in their order, whatever it is made of', () => {
    const kinds = fc.constantFrom<TextBlock['kind'][]>('item', 'item', 'item', 'paragraph', 'heading', 'quote');
    const blocks = fc.array(
      fc.record({ kind: kinds, level: fc.integer({ min: 0, max: 4 }), ordinal: fc.option(fc.nat(9)) }),
    );
    const wordsOf = (part: Part): string[] =>
      part.kind === 'list'
        ? part.points.flatMap(({ runs, below }) => [textOf(runs), ...below.flatMap(wordsOf)])
        : [textOf(part.runs)];
    fc.assert(
      fc.property(blocks, (shapes) => {
        const numbered = shapes.map((shape, index) => ({ ...shape, runs: [run(String(index))] }));
        expect(partsOf(numbered).flatMap(wordsOf)).toEqual(shapes.map((_, index) => String(index)));
      }),
    );
  });
});

describe('where a piece of text leads', () => {
  it('is a telephone or a website in safe keeping', () => {
    expect(linkOf('tel:12356')).toEqual({ kind: 'call', number: '12356' });
    expect(linkOf('https://www.who.int/zh')).toEqual({ kind: 'out', href: 'https://www.who.int/zh' });
  });

  it.each([
    ...['javascript:alert(1)', 'https:alert(1)', ' https://a.example', 'http://a.example', '//a.example', 'tel:*#06#'],
    ...['data:text/html,x', '', null],
  ])('is nowhere for anything else: %s', (href) => {
    expect(linkOf(href)).toBeNull();
  });
});
