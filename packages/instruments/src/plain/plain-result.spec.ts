import { describe, expect, it } from '@jest/globals';
import { definition, valuesByItem } from '../../test/answer-forms.js';
import { plainProblems, type TextDuties, type TextProblem, wordingProblems } from '../../test/plain-text-checker.js';
import { clientDefinition } from '../client-definition.js';
import { plainResult, score } from '../index.js';
import { INSTRUMENTS } from '../registry.js';
import { LIBRARY } from './library.js';
import { PLAIN_TEXTS } from './plain-result.js';
import type { PlainResult } from './plain.types.js';

const WORDED = Object.keys(PLAIN_TEXTS);

/** From this total on (WHO-5, BRS, SWLS, family: from this total down) people come first. Written from the bands. */
const PEOPLE_FIRST: Readonly<Record<string, (total: number) => boolean>> = {
  phq9: (total) => total >= 10,
  phq8: (total) => total >= 10,
  gad7: (total) => total >= 10,
  phq2: (total) => total >= 3,
  gad2: (total) => total >= 3,
  phq4: (total) => total >= 6,
  cesd10: (total) => total >= 10,
  audit_c: (total) => total >= 4,
  who5: (total) => total <= 50,
  phq15: (total) => total >= 10,
  swls: (total) => total < 20,
  brs: (total) => total < 3,
  family_apgar: (total) => total <= 3,
};

/** A form for every total there is: one answer at a time raised from the lowest scoring form to the highest. */
function ladder(id: string): number[][] {
  const instrument = definition(id);
  const values = valuesByItem(instrument).map((allowed, index) =>
    instrument.reverse.includes(instrument.items[index]?.id ?? '') ? [...allowed].reverse() : allowed,
  );
  const lowest = values.map((allowed) => allowed[0] ?? 0);
  const steps = values.flatMap((allowed, index) => allowed.slice(1).map((value) => ({ index, value })));
  const forms = [lowest];
  for (const { index, value } of steps) {
    const last = forms.at(-1) ?? lowest;
    forms.push(last.map((answer, at) => (at === index ? value : answer)));
  }
  return forms;
}

function duties(id: string, total: number, risks: readonly string[]): TextDuties {
  const safetyFirst = risks.includes('phq9_item9');
  const heavy = safetyFirst || risks.includes('cesd10_item10') || (PEOPLE_FIRST[id]?.(total) ?? true);
  return { hotline: heavy, peopleFirst: heavy, safetyFirst };
}

/** Every total of an instrument, each with no risk and with each of its item risks. */
function everyReading(id: string): { total: number; risks: readonly string[] }[] {
  const totals = [...new Set(ladder(id).map((form) => score(id, form).total ?? Number.NaN))];
  const risks = [[], ...[...new Set(definition(id).riskRules.map((rule) => rule.id))].map((risk) => [risk])];
  return totals.flatMap((total) => risks.map((fired) => ({ total, risks: fired })));
}

function read(id: string, total: number, risks: readonly string[] = []): PlainResult {
  const plain = plainResult(id, { total, risks });
  if (plain === null) throw new Error(`${id} has no words for ${total}`);
  return plain;
}

function phq9(total: number, risks: readonly string[] = []): PlainResult {
  return read('phq9', total, risks);
}

describe('the words of every possible result', () => {
  it.each(WORDED)('%s: each total has a text without a problem', (id) => {
    const readings = everyReading(id);
    const problems = readings.flatMap(({ total, risks }) =>
      plainProblems(read(id, total, risks), duties(id, total, risks)).map((problem) => ({
        id,
        total,
        ...problem,
      })),
    );
    expect(problems).toEqual([]);
  });

  it.each([
    ['phq9', 28],
    ['gad7', 22],
    ['phq8', 25],
    ['cesd10', 31],
    ['audit_c', 13],
    ['who5', 26],
    ['swls', 31],
    ['brs', 25],
    ['phq15', 31],
    ['family_apgar', 11],
    ['phq4', 13],
    ['phq2', 7],
    ['gad2', 7],
  ])('%s: all %d totals are reached', (id, count) => {
    expect(new Set(everyReading(id).map(({ total }) => total)).size).toBe(count);
  });

  it('are there for every instrument of class 1', () => {
    const without = INSTRUMENTS.filter(({ id, shipClass }) => shipClass === 1 && !WORDED.includes(id));
    expect(without).toEqual([]);
  });

  it('are null where there are no texts, no total, or no such instrument', () => {
    for (const id of ['dass21', 'cbi', 'mini_ipip', 'gses', 'rses', 'ucla3', 'k6', 'pcl5', 'scl90', 'nothing']) {
      expect(plainResult(id, { total: 10, risks: [] })).toBeNull();
    }
    expect(plainResult('phq9', { total: null, risks: [] })).toBeNull();
  });

  it('stand in the picture where the official band stands', () => {
    for (const id of ['phq9', 'phq8', 'phq2', 'phq4', 'gad7', 'gad2', 'cesd10', 'phq15']) {
      for (const form of ladder(id)) {
        const result = score(id, form);
        expect(plainResult(id, result)?.bandIndex).toBe(result.band?.index);
      }
    }
  });
});

describe('the words of PHQ-9', () => {
  it('are those of the design', () => {
    expect(phq9(7)).toEqual({
      title: '最近两周的心情',
      opening: null,
      safetyFirst: false,
      headline: '这两周，您有些低落',
      body: '不少人忙累时也会这样。这只是提示，不是诊断。',
      bandIndex: 1,
      bands: ['比较平稳', '有些低落', '不太轻松', '很辛苦', '非常辛苦'],
      nextSteps: [
        { kind: 'breathing', label: '做3分钟呼吸', target: 'breathing-3-minutes' },
        { kind: 'read', label: '读：下班后怎样缓一缓', target: 'after-work' },
        { kind: 'call', label: '找人聊聊：12356', target: '12356' },
      ],
      retestHint: '两周后可再看看',
      doesNot: '这只是提示，不是诊断。它不看原因，也不会通知任何人。',
    });
    expect([0, 4, 5, 9, 10, 14, 15, 19, 20, 27].map((total) => phq9(total).headline)).toEqual([
      ...['这两周，您比较平稳', '这两周，您比较平稳', '这两周，您有些低落', '这两周，您有些低落'],
      ...['这两周，您不太轻松', '这两周，您不太轻松', '这两周，您很辛苦', '这两周，您很辛苦'],
      ...['这两周，您非常辛苦', '这两周，您非常辛苦'],
    ]);
  });

  it('put safety first with any answer above 0 to item 9, people before exercises', () => {
    const plain = phq9(12, ['phq9_item9']);
    expect([plain.opening, plain.safetyFirst, plain.headline]).toEqual(['先照顾好安全', true, '这两周，您不太轻松']);
    expect(plain.nextSteps.map(({ kind }) => kind)).toEqual(['people', 'help', 'breathing']);
    expect(plain.body).toContain('12356');
  });

  it('do not tell somebody who answered item 9 that they are doing fine', () => {
    expect(phq9(1, ['phq9_item9']).headline).toBe('谢谢您如实回答');
    expect(phq9(1).headline).toBe('这两周，您比较平稳');
  });
});

/** A result with one thing wrong, and what the checker must say about it. */
const SEEDED: readonly [TextProblem['kind'], Partial<PlainResult>, Partial<TextDuties>][] = [
  ['forbidden word', { headline: '您患有抑郁症' }, {}],
  ['forbidden word', { body: '您的筛查阳性。这只是提示，不是诊断。' }, {}],
  ['forbidden word', { body: '这是诊断。这只是提示，不是诊断。' }, {}],
  ['long sentence', { body: `${'很'.repeat(41)}。这只是提示，不是诊断。` }, {}],
  ['exclamation', { headline: '加油！' }, {}],
  ['not 您', { headline: '这两周，你有些低落' }, {}],
  ['empty text', { headline: '' }, {}],
  ['score shown', { headline: '您得了12分' }, {}],
  ['no disclaimer', { body: '不少人忙累时也会这样。' }, {}],
  ['next steps', { nextSteps: [] }, {}],
  ['next steps', { nextSteps: phq9(7).nextSteps.slice(1) }, {}],
  ['no hotline', { nextSteps: phq9(7).nextSteps.map((step) => ({ ...step, label: '歇一歇' })) }, { hotline: true }],
  ['people not first', {}, { peopleFirst: true }],
  ['exercise not last', {}, { peopleFirst: true }],
  ['safety not first', {}, { safetyFirst: true }],
  ['safety not first', { opening: '先照顾好安全', safetyFirst: true }, {}],
  ['unverified hours', { body: '12356，24小时有人接听。这只是提示，不是诊断。' }, {}],
  ['band picture', { bandIndex: 5 }, {}],
];

describe('the text checker', () => {
  it('has nothing against the text of the design', () => {
    expect(plainProblems(phq9(7), { hotline: true, peopleFirst: false, safetyFirst: false })).toEqual([]);
  });

  it.each(SEEDED)('catches a seeded violation: %s %j', (kind, change, duty) => {
    const none = { hotline: false, peopleFirst: false, safetyFirst: false };
    const problems = plainProblems({ ...phq9(7), ...change }, { ...none, ...duty });
    expect(problems.map((problem) => problem.kind)).toContain(kind);
  });

  it('catches a wrong number of words for one total in the texts themselves', () => {
    const light = phq9(27);
    const weak = { ...light, nextSteps: phq9(0).nextSteps };
    const kinds = plainProblems(weak, duties('phq9', 27, [])).map(({ kind }) => kind);
    expect(kinds).toEqual(['people not first', 'exercise not last']);
  });
});

describe('the other words a person reads', () => {
  it('of the library have no problem', () => {
    const texts = Object.values(LIBRARY).flatMap(({ title, doesNot }) => [title, doesNot]);
    expect(texts.flatMap(wordingProblems)).toEqual([]);
    expect(texts.length).toBe(40);
  });

  it('of the library stand for every instrument of class 1 and 2', () => {
    const shippable = INSTRUMENTS.filter(({ shipClass }) => shipClass === 1 || shipClass === 2).map(({ id }) => id);
    expect(Object.keys(LIBRARY).sort()).toEqual(shippable.sort());
  });

  it('of the official bands have no problem as they are displayed', () => {
    const labels = INSTRUMENTS.filter(({ id }) => clientDefinition(id) !== null).flatMap(({ bands }) =>
      bands.map(({ label, displayLabel }) => displayLabel ?? label),
    );
    expect(labels.flatMap(wordingProblems)).toEqual([]);
    expect(wordingProblems('筛查阳性，建议完成 PHQ-9')).toHaveLength(1);
  });
});
