import { describe, expect, it } from '@jest/globals';
import { type ClientDefinition, clientDefinition, INSTRUMENTS } from '@anxin/instruments';
import { AssessmentDefinitionResponse } from './assessment-definition.response.js';

const KEYS =
  'assessmentId branches doesNot explanation instruction instrumentVersion itemCount items licence minutes officialName riskRules source timeFrame title topic';

describe('what a phone receives of an instrument', () => {
  const definitions = INSTRUMENTS.flatMap(({ id }) => clientDefinition(id) ?? []);

  it('is exactly what is needed to ask, for every instrument that can be shown', () => {
    expect(definitions.length).toBeGreaterThan(10);
    for (const definition of definitions) {
      const sent = AssessmentDefinitionResponse.from(definition);
      expect(Object.keys(sent).sort().join(' ')).toBe(KEYS);
      for (const item of sent.items) {
        expect(Object.keys(item).sort()).toEqual(['itemId', 'options', 'skippable', 'text']);
        for (const option of item.options) expect(Object.keys(option).sort()).toEqual(['label', 'value']);
      }
    }
  });

  it('does not pass on what an instrument may carry one day', () => {
    const key = { reverse: ['q1'], bands: [{ min: 0 }], cutoffs: [10], weight: 2 };
    const phq9 = clientDefinition('phq9') as ClientDefinition;
    const item = { ...phq9.items[0]!, ...key, options: [{ value: 0, label: '完全不会', ...key }] };
    const sent = AssessmentDefinitionResponse.from({ ...phq9, ...key, items: [item] });
    expect(JSON.stringify(sent)).not.toMatch(/reverse|bands|cutoffs|weight/);
  });
});
