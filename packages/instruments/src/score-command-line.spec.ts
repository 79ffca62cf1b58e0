import { describe, expect, it } from '@jest/globals';
import { INSTRUMENTS } from './registry.js';
import { scoreCommandLine } from './score-command-line.js';

interface Printed {
  readonly lines: readonly unknown[];
  readonly exitCode: number;
}

function run(...argv: string[]): Printed {
  const { stdout, exitCode } = scoreCommandLine(argv);
  expect(stdout.endsWith('\n')).toBe(true);
  return {
    lines: stdout
      .slice(0, -1)
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
    exitCode,
  };
}

function errorOf(printed: Printed): unknown {
  expect(printed).toMatchObject({ exitCode: 2 });
  expect(printed.lines).toHaveLength(1);
  return (printed.lines[0] as { error: unknown }).error;
}

const NIGHT = {
  ...{ q1: '23:00', q2: 20, q3: '07:00', q4: 7, q5a: 0, q5b: 0, q5c: 0, q5d: 0, q5e: 0, q5f: 0 },
  ...{ q5g: 0, q5h: 0, q5i: 0, q5j: 0, q6: 1, q7: 0, q8: 0, q9: 0 },
};

describe('the score command', () => {
  it('prints one line with six keys in this order and a line break', () => {
    expect(scoreCommandLine(['phq9', '[1,2,0,3,1,0,2,1,1]'])).toEqual({
      stdout:
        '{"instrument":"phq9","version":"1.0.0","total":11,"subscales":{},"band":"中度抑郁情绪","risks":["phq9_item9"]}\n',
      exitCode: 0,
    });
  });

  it('prints null where there is no total and no band', () => {
    expect(run('dass21', JSON.stringify(Array(21).fill(1)))).toEqual({
      lines: [
        {
          ...{ instrument: 'dass21', version: '1.0.0', total: null, band: null, risks: [] },
          subscales: { depression: 14, anxiety: 14, stress: 14 },
        },
      ],
      exitCode: 0,
    });
  });

  it('keeps the keys in order for every instrument', () => {
    for (const { id, items, optionSets } of INSTRUMENTS.filter((instrument) => instrument.id !== 'psqi')) {
      const answers = items.map(({ input }) => (input.kind === 'choice' ? optionSets[input.optionSet]?.[0]?.value : 0));
      const [line] = run(id, JSON.stringify(answers)).lines;
      expect(Object.keys(line as object)).toEqual(['instrument', 'version', 'total', 'subscales', 'band', 'risks']);
    }
  });

  it('takes an object for PSQI, item names in either case', () => {
    const upper = Object.fromEntries(Object.entries(NIGHT).map(([id, value]) => [id.replace('q', 'Q'), value]));
    const expected = { lines: [expect.objectContaining({ instrument: 'psqi', total: 3 })], exitCode: 0 };
    // C1 1, C2 20 min 1 -> 1, C3 exactly 7 h 1, C4 87.5 % 0
    expect(run('psqi', JSON.stringify(NIGHT))).toEqual(expected);
    expect(run('psqi', JSON.stringify(upper))).toEqual(expected);
    expect(errorOf(run('psqi', JSON.stringify({ ...NIGHT, Q6: 1 })))).toMatchObject({ code: 'UNKNOWN_ITEM' });
  });

  it('takes answers by item id for the others as well', () => {
    expect(run('gad2', '{"q2":3,"q1":1}').lines).toMatchObject([{ total: 4 }]);
  });

  it('prints a line for each set of answers, a bad one in its place, and succeeds', () => {
    expect(run('gad2', '[[0,1],[0],[9,9],null,[3,3],{"q1":1,"q2":1},7,[0,"1"],[null,0]]')).toEqual({
      lines: [
        expect.objectContaining({ total: 1 }),
        { error: { code: 'ANSWER_COUNT', message: 'gad2 takes 2 answers, got 1' } },
        { error: { code: 'ANSWER_OUT_OF_RANGE', message: 'q1 must be one of 0, 1, 2, 3' } },
        { error: { code: 'ANSWERS_MALFORMED', message: 'answers must be an array or an object by item id' } },
        expect.objectContaining({ total: 6 }),
        expect.objectContaining({ total: 2 }),
        { error: { code: 'ANSWERS_MALFORMED', message: 'answers must be an array or an object by item id' } },
        { error: { code: 'ANSWER_TYPE', message: 'q2 must be a number, or null where it is missing' } },
        { error: { code: 'ANSWER_MISSING', message: 'gad2 needs an answer to q1' } },
      ],
      exitCode: 0,
    });
  });

  it('succeeds on a batch in which all are bad, and on a batch of one', () => {
    expect(run('gad2', '[[]]')).toMatchObject({ lines: [{ error: { code: 'ANSWER_COUNT' } }], exitCode: 0 });
    expect(run('gad2', '[[1,1]]')).toMatchObject({ lines: [{ total: 2 }], exitCode: 0 });
  });

  it('takes an array of objects for PSQI', () => {
    const batch = [NIGHT, { ...NIGHT, q6: 9 }, Array(18).fill(0)];
    expect(run('psqi', JSON.stringify(batch))).toMatchObject({
      lines: [{ total: 3 }, { error: { code: 'ANSWER_OUT_OF_RANGE' } }, { error: { code: 'ANSWERS_MALFORMED' } }],
      exitCode: 0,
    });
  });

  it.each([
    [[], 'USAGE'],
    [['phq9'], 'USAGE'],
    [['phq9', '[]', '{}', 'more'], 'USAGE'],
    [['phq10', '[0]'], 'UNKNOWN_INSTRUMENT'],
    [['__proto__', '[0]'], 'UNKNOWN_INSTRUMENT'],
    [['phq9', '[0,'], 'INVALID_JSON'],
    [['phq9', ''], 'INVALID_JSON'],
    [['phq9', '"text"'], 'ANSWERS_MALFORMED'],
    [['phq9', 'null'], 'ANSWERS_MALFORMED'],
    [['phq9', '5'], 'ANSWERS_MALFORMED'],
    [['phq9', '[]'], 'ANSWER_COUNT'],
    [['phq9', '[0,0,0,0,0,0,0,0]'], 'ANSWER_COUNT'],
    [['phq9', '[0,0,0,0,0,0,0,0,4]'], 'ANSWER_OUT_OF_RANGE'],
    [['phq9', '[0,0,0,0,0,0,0,0,0.5]'], 'ANSWER_OUT_OF_RANGE'],
    [['phq9', '[0,0,0,0,0,0,0,0,"0"]'], 'ANSWER_TYPE'],
    [['phq9', '[0,0,0,0,0,0,0,0,null]'], 'ANSWER_MISSING'],
    [['phq9', '{"q99":0}'], 'UNKNOWN_ITEM'],
    [['psqi', '[]'], 'ANSWERS_MALFORMED'],
    [['audit_c', '[0,0,0]', '[]'], 'USAGE'],
    [['audit_c', '[0,0,0]', '{"age":3}'], 'UNKNOWN_SETTING'],
    [['audit_c', '[[0,0,0]]', '{"sex":"x"}'], 'SETTING_INVALID'],
  ])('alone, %j prints the error %s and exits 2', (argv, code) => {
    expect(errorOf(run(...argv))).toEqual({ code, message: expect.stringMatching(/\w/) });
  });

  it('prints the risks of an incomplete form beside its error, alone and in a batch', () => {
    const line = { error: expect.objectContaining({ code: 'ANSWER_MISSING' }), risks: ['phq9_item9'] };
    expect(run('phq9', '[null,0,0,0,0,0,0,0,2]')).toEqual({ lines: [line], exitCode: 2 });
    expect(run('phq9', '[[null,0,0,0,0,0,0,0,2]]')).toEqual({ lines: [line], exitCode: 0 });
  });

  it('takes settings as a third argument', () => {
    expect(run('audit_c', '[1,1,1]').lines).toMatchObject([{ total: 3, band: null }]);
    expect(run('audit_c', '[1,1,1]', '{"sex":"male"}').lines).toMatchObject([{ total: 3, band: '低风险饮酒' }]);
    expect(run('audit_c', '[[1,1,1]]', '{"sex":"female"}').lines).toMatchObject([{ band: '可能存在风险饮酒' }]);
  });
});
