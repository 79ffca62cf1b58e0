import { describe, expect, it } from '@jest/globals';
import { definition } from '../test/answer-forms.js';
import { assessmentSummary, clientDefinition } from './client-definition.js';
import { INSTRUMENTS } from './registry.js';

const SHOWN = INSTRUMENTS.flatMap(({ id }) => clientDefinition(id) ?? []);

/** Every key of every object inside a value. */
function keysWithin(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysWithin);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysWithin(inner)]);
}

/** Everything a client may see. A new key must be put here on purpose. */
const ALLOWED = new Set(
  [
    'assessmentId instrumentVersion title officialName topic itemCount minutes licence source selfTest doesNot',
    'timeFrame instruction explanation items branches riskRules',
    'itemId text options skippable value label skips id op action',
  ].flatMap((line) => line.split(' ')),
);

function leaks(value: unknown): string[] {
  return [...new Set(keysWithin(value))].filter((key) => !ALLOWED.has(key));
}

describe('what a client receives', () => {
  it('is there for class 1 and for class 2 except K6, and for nothing else', () => {
    const expected = INSTRUMENTS.filter(({ shipClass, id }) => (shipClass === 1 || shipClass === 2) && id !== 'k6');
    expect(SHOWN.map(({ assessmentId }) => assessmentId)).toEqual(expected.map(({ id }) => id));
    expect(SHOWN).toHaveLength(19);
    for (const id of ['k6', 'pcl5', 'cesd20', 'scl90', 'psqi', 'phq10', 'constructor']) {
      expect([clientDefinition(id), assessmentSummary(id)]).toEqual([null, null]);
    }
    expect(definition('k6').textGap).toMatch(/option labels/);
  });

  it('holds nothing that scores: no key outside the list', () => {
    expect(SHOWN.flatMap(leaks)).toEqual([]);
  });

  it('would be found leaking if a band or a reversal came along', () => {
    const { bands, reverse } = definition('cesd10');
    expect(leaks({ ...clientDefinition('cesd10'), bands, reverse })).toEqual(
      expect.arrayContaining(['bands', 'reverse', 'min', 'max']),
    );
  });

  it('holds the wording exactly, in the order of the form', () => {
    for (const shown of SHOWN) {
      const { items, version, optionSets } = definition(shown.assessmentId);
      expect(shown.instrumentVersion).toBe(version);
      expect(shown.items.map(({ itemId, text }) => [itemId, text])).toEqual(items.map(({ id, text }) => [id, text]));
      const options = items.map(({ input }) => (input.kind === 'choice' ? (optionSets[input.optionSet] ?? []) : []));
      expect(shown.items.map((item) => item.options)).toEqual(
        options.map((set) => set.map(({ value, label }) => ({ value, label }))),
      );
      expect(shown.itemCount).toBe(shown.items.length);
    }
  });

  it('has labels at least at both ends of every scale', () => {
    for (const { options } of SHOWN.flatMap(({ items }) => items)) {
      expect([options[0]?.label, options.at(-1)?.label]).toEqual([expect.any(String), expect.any(String)]);
    }
  });

  it('of PHQ-9 is what the first screen shows', () => {
    expect(clientDefinition('phq9')).toMatchObject({
      ...{ assessmentId: 'phq9', instrumentVersion: '1.0.0', title: '最近两周的心情', officialName: 'PHQ-9' },
      ...{ topic: 'mood', itemCount: 9, minutes: 3, selfTest: true, timeFrame: '过去两周里' },
      instruction: '在过去的两周里，您生活中以下症状出现的频率有多少？',
      riskRules: [{ id: 'phq9_item9', itemId: 'q9', op: '>', value: 0, action: 'crisis-path' }],
    });
    expect(clientDefinition('phq9')?.items[0]).toEqual({
      itemId: 'q1',
      text: '做事时提不起劲或没有兴趣',
      options: [
        { value: 0, label: '完全不会' },
        { value: 1, label: '好几天' },
        { value: 2, label: '一半以上的天数' },
        { value: 3, label: '几乎每天' },
      ],
      skippable: false,
    });
    expect(clientDefinition('gad7')).toMatchObject({ title: '最近两周的担心', itemCount: 7, officialName: 'GAD-7' });
  });

  it('says what may be skipped and what is not asked after which answer', () => {
    const skippable = clientDefinition('phq15')?.items.filter((item) => item.skippable);
    expect(skippable?.map(({ itemId }) => itemId)).toEqual(['q4', 'q11']);
    expect(clientDefinition('audit_c')?.branches).toEqual([{ itemId: 'q1', value: 0, skips: ['q2', 'q3'] }]);
    expect(clientDefinition('audit_c')?.explanation).toBe('1 标准杯 = 10 g 纯酒精; g = ml × %vol × 0.8');
  });

  it('of PHQ-8 keeps it out of the self-tests: it has no question about harming oneself', () => {
    expect(SHOWN.filter(({ selfTest }) => !selfTest).map(({ assessmentId }) => assessmentId)).toEqual(['phq8']);
  });

  it('has a title of its own for each', () => {
    expect(new Set(SHOWN.map(({ title }) => title)).size).toBe(SHOWN.length);
  });

  it('is the summary plus the questions', () => {
    for (const shown of SHOWN) expect(shown).toMatchObject({ ...assessmentSummary(shown.assessmentId) });
  });
});
