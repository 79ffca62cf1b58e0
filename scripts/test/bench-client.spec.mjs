import { describe, expect, it } from '@jest/globals';
import { summaryOf, tableOf } from '../lib/bench-client.mjs';

const start = (/** @type {number} */ ms) => ({ ms, mainBytes: 600, firstPageBytes: 2400 });
const least = (/** @type {number} */ ms) => ({ ms, mainBytes: 300, firstPageBytes: 400 });
// the machine was busy in the second round: both sides met it
const starts = { product: [start(200), start(900), start(220)], minimal: [least(100), least(600), least(110)] };

describe('the start of the mini-program', () => {
  it('is compared round by round, so that a busy moment does not count', () => {
    expect(summaryOf(starts)).toEqual({
      product: { ms: 220, mainBytes: 600, firstPageBytes: 2400 },
      minimal: { ms: 110, mainBytes: 300, firstPageBytes: 400 },
      ratio: 2,
    });
  });

  it('is told in a table', () => {
    expect(tableOf(starts)).toBe(
      [
        'medians of 3 rounds in turns',
        '',
        '                          product  minimal  ratio',
        '------------------------  -------  -------  -----',
        'start to first paint, ms      220      110   2.00',
        'main package, B               600      300   2.00',
        'first page, B                2400      400   6.00',
      ].join('\n'),
    );
  });
});
