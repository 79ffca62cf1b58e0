import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ts from 'typescript';
import { readFileSync } from 'node:fs';
import { definition } from '../test/answer-forms.js';
import { scoreInstrument } from './engine/score.js';
import { INSTRUMENTS } from './registry.js';
import { firedRisks, type ItemRiskRule } from './risk.js';
import { ScoringError } from './scoring-error.js';

const SEED = 20261124;

/** Every item risk rule there is, with the answers that fire it: written from the records. */
const FIRING: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>>> = {
  phq9: { phq9_item9: { q9: [1, 2, 3] } },
  cesd10: { cesd10_item10: { q10: [2, 3] } },
  dass21: { dass_item21: { q21: [2, 3] } },
  phq15: { medical: { q6: [2], q8: [2], q9: [2] } },
  sds: { sds_item19: { q19: [2, 3, 4] } },
  scl90: { scl90_item15: { q15: [2, 3, 4, 5] } },
  scl90r_en: { scl90r_en_item15: { q15: [1, 2, 3, 4] } },
};

function firedBy(id: string, answers: Readonly<Record<string, unknown>>): string[] {
  return firedRisks(definition(id).riskRules, answers);
}

describe('item risk rules', () => {
  it('fire on the recorded answers of the recorded items and on nothing else', () => {
    for (const instrument of INSTRUMENTS) {
      const found: Record<string, Record<string, number[]>> = {};
      for (const item of instrument.items) {
        const options = item.input.kind === 'choice' ? (instrument.optionSets[item.input.optionSet] ?? []) : [];
        for (const { value } of options) {
          for (const risk of firedRisks(instrument.riskRules, { [item.id]: value })) {
            const byItem = (found[risk] ??= {});
            (byItem[item.id] ??= []).push(value);
          }
        }
      }
      expect([instrument.id, found]).toEqual([instrument.id, FIRING[instrument.id] ?? {}]);
    }
  });

  it('of PHQ-9 fire on any answer above 0 to item 9, whatever the other answers, the total and what is missing', () => {
    const answer = fc.option(fc.constantFrom(0, 1, 2, 3), { nil: null });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 8, maxLength: 8 }), fc.constantFrom(1, 2, 3), (others, ninth) => {
        const answers = Object.fromEntries([...others, ninth].map((value, index) => [`q${index + 1}`, value]));
        expect(firedBy('phq9', answers)).toEqual(['phq9_item9']);
        expect(firedBy('phq9', { ...answers, q9: 0 })).toEqual([]);
        expect(firedBy('phq9', { ...answers, q9: null })).toEqual([]);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('survive the refusal of an incomplete form: the error carries them', () => {
    const answers = [null, 0, 0, 0, 0, 0, 0, 0, 1];
    expect(() => scoreInstrument(definition('phq9'), answers)).toThrow(ScoringError);
    try {
      scoreInstrument(definition('phq9'), answers);
    } catch (error) {
      expect(error).toMatchObject({ code: 'ANSWER_MISSING', path: 'q1', risks: ['phq9_item9'] });
    }
  });

  it('are read before reversal and branching, so that neither can hide one', () => {
    const phq9 = definition('phq9');
    const reversed = { ...phq9, reverse: ['q9'] };
    const branched = { ...phq9, branches: [{ itemId: 'q1', value: 0, skips: ['q9'], scoreAs: 0 }] };
    const answers = [0, 0, 0, 0, 0, 0, 0, 0, 3];
    expect(scoreInstrument(reversed, answers)).toMatchObject({ total: 0, risks: ['phq9_item9'] });
    expect(scoreInstrument(branched, answers)).toMatchObject({ total: 0, risks: ['phq9_item9'] });
  });

  it('give the phone and the server the same answer', () => {
    for (const { id, riskRules, items } of INSTRUMENTS.filter((instrument) => instrument.riskRules.length > 0)) {
      const instrument = definition(id);
      const options = Object.values(instrument.optionSets).flat();
      const highest = Math.max(...options.map(({ value }) => value));
      const lowest = Math.min(...options.map(({ value }) => value));
      for (const answer of [lowest, highest]) {
        const answers = Object.fromEntries(items.map((item) => [item.id, answer]));
        const onServer = scoreInstrument(instrument, answers).risks.filter((risk) =>
          riskRules.some((rule) => rule.id === risk),
        );
        expect(firedRisks(riskRules, answers)).toEqual(onServer);
      }
    }
  });

  it('ignore what is no number, and name a rule once however many of its items fire', () => {
    for (const nothing of [undefined, null, '1', true, Number.NaN, {}]) {
      expect(firedBy('phq9', { q9: nothing })).toEqual([]);
    }
    expect(firedBy('phq15', { q6: 2, q8: 2, q9: 2 })).toEqual(['medical']);
  });

  it('would be noticed missing: a threshold raised by one stops firing on the lowest risky answer', () => {
    const weakened = definition('phq9').riskRules.map((rule): ItemRiskRule => ({ ...rule, value: rule.value + 1 }));
    expect(firedRisks(weakened, { q9: 1 })).toEqual([]);
    expect(firedBy('phq9', { q9: 1 })).toEqual(['phq9_item9']);
  });
});

describe('risk rules on the total', () => {
  it.each([
    ['k6', [3, 3, 3, 3, 0, 0], []],
    ['k6', [3, 3, 3, 3, 1, 0], ['k6_high']],
    ['who5', [2, 2, 2, 2, 0], []],
    ['who5', [2, 2, 2, 1, 0], ['low_wellbeing']],
  ])('%s %j fires %j', (id, answers, risks) => {
    expect(scoreInstrument(definition(id), answers).risks).toEqual(risks);
  });
});

/** What the compiler has to say about a source text when the platform is ES2017 and nothing else. */
function complaintsOnEs2017(source: string): string[] {
  const options: ts.CompilerOptions = {
    ...{ target: ts.ScriptTarget.ES2017, lib: ['lib.es2017.d.ts'], types: [], strict: true, noEmit: true },
    module: ts.ModuleKind.ESNext,
  };
  const host = ts.createCompilerHost(options);
  const readOther = host.getSourceFile.bind(host);
  host.getSourceFile = (name, languageVersion) =>
    name === 'risk.ts' ? ts.createSourceFile(name, source, languageVersion) : readOther(name, languageVersion);
  const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram(['risk.ts'], options, host));
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

/** Whether compiling for ES2017 leaves the code as compiling for the newest leaves it: no newer syntax in it. */
function hasOnlyEs2017Syntax(source: string): boolean {
  const emit = (target: ts.ScriptTarget): string =>
    ts.transpileModule(source, { compilerOptions: { target, module: ts.ModuleKind.ESNext } }).outputText;
  return emit(ts.ScriptTarget.ES2017) === emit(ts.ScriptTarget.ESNext);
}

describe('the risk entry', () => {
  const source = readFileSync(new URL('risk.ts', import.meta.url), 'utf8');

  it('imports nothing', () => {
    expect(ts.preProcessFile(source).importedFiles).toEqual([]);
  });

  it('uses no syntax and no library newer than ES2017, which old phones run', () => {
    expect(hasOnlyEs2017Syntax(source)).toBe(true);
    expect(complaintsOnEs2017(source)).toEqual([]);
  });

  it('would be caught using a newer one', () => {
    expect(hasOnlyEs2017Syntax(`${source}\nexport const x = (a?: { b: number }) => a?.b ?? 0;`)).toBe(false);
    expect(complaintsOnEs2017(`${source}\nexport const x = [1].flat();`).join()).toMatch(/'flat' does not exist/);
  });
});
