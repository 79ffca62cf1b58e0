import { describe, expect, it } from '@jest/globals';
import { definition } from '../../test/answer-forms.js';
import type { Instrument } from '../instrument.types.js';
import { scoreInstrument } from './score.js';

/** The form number `code` of all 4^count: its digits in base four. */
function form(code: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => Math.floor(code / 4 ** index) % 4);
}

function phq9Label(sum: number): string {
  if (sum < 5) return '没有或极轻微的抑郁情绪';
  if (sum < 10) return '轻度抑郁情绪';
  if (sum < 15) return '中度抑郁情绪';
  return sum < 20 ? '中重度抑郁情绪' : '重度抑郁情绪';
}

function gad7Label(sum: number): string {
  if (sum < 5) return '没有或极轻微的焦虑情绪';
  if (sum < 10) return '轻度焦虑情绪';
  return sum < 15 ? '中度焦虑情绪' : '重度焦虑情绪';
}

/** How many of all forms the engine scores otherwise than adding up and looking at the ninth answer does. */
function mismatches(instrument: Instrument, count: number, label: (sum: number) => string): number {
  let wrong = 0;
  for (let code = 0; code < 4 ** count; code += 1) {
    const answers = form(code, count);
    let sum = 0;
    for (const answer of answers) sum += answer;
    const result = scoreInstrument(instrument, answers);
    const risk = count === 9 && (answers[8] ?? 0) > 0 ? 'phq9_item9' : '';
    if (result.total !== sum || result.band?.label !== label(sum) || result.risks.join() !== risk) wrong += 1;
  }
  return wrong;
}

describe('every possible form', () => {
  it('of PHQ-9, all 262,144: total, band and risk agree with plain addition', () => {
    expect(mismatches(definition('phq9'), 9, phq9Label)).toBe(0);
  });

  it('of GAD-7, all 16,384: total and band agree with plain addition', () => {
    expect(mismatches(definition('gad7'), 7, gad7Label)).toBe(0);
  });

  it('tells a definition that weighs one item double', () => {
    const gad7 = definition('gad7');
    const items = [...(gad7.total?.items ?? []), 'q1'];
    expect(mismatches({ ...gad7, total: { items, aggregate: 'sum' } }, 7, gad7Label)).toBe(3 * 4 ** 6);
  });
});
