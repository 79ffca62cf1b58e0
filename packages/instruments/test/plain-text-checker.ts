import type { PlainResult } from '../src/plain/plain.types.js';

/** What a text has to do besides being well worded, known from the official band and the risk rules. */
export interface TextDuties {
  /** The hotline must be named. */
  readonly hotline: boolean;
  /** People come before anything else; an exercise comes last or not at all. */
  readonly peopleFirst: boolean;
  /** An answer spoke of harming oneself. */
  readonly safetyFirst: boolean;
}

export interface TextProblem {
  readonly kind:
    | 'forbidden word'
    | 'long sentence'
    | 'exclamation'
    | 'not 您'
    | 'empty text'
    | 'score shown'
    | 'no disclaimer'
    | 'next steps'
    | 'no hotline'
    | 'people not first'
    | 'exercise not last'
    | 'safety not first'
    | 'unverified hours'
    | 'band picture';
  readonly text: string;
}

const FORBIDDEN = ['诊断', '确诊', '患有', '治疗', '病人', '筛查阳性'];
const DISCLAIMER = '这只是提示，不是诊断';
const LONGEST_SENTENCE = 40;
const HOTLINE = '12356';

/** Problems of wording in one text, wherever it is shown. */
export function wordingProblems(text: string): TextProblem[] {
  const said = text.split(DISCLAIMER).join('');
  const sentences = text.split(/[。？；\n]/);
  const found: [TextProblem['kind'], boolean][] = [
    ['empty text', text.trim() === ''],
    ['forbidden word', FORBIDDEN.some((word) => said.includes(word))],
    ['long sentence', sentences.some((sentence) => [...sentence].length > LONGEST_SENTENCE)],
    ['exclamation', /[!！]/.test(text)],
    ['not 您', text.includes('你')],
    ['unverified hours', /24\s*小时/.test(text)],
  ];
  return found.filter(([, wrong]) => wrong).map(([kind]) => ({ kind, text }));
}

function textsOf(plain: PlainResult): string[] {
  const steps = plain.nextSteps.map(({ label }) => label);
  return [plain.title, plain.headline, plain.body, ...plain.bands, ...steps, plain.retestHint, plain.doesNot];
}

/** Numbers in the words above the fold: the hotline may be there, a score may not. */
function showsScore(plain: PlainResult): boolean {
  return /\d/.test(`${plain.headline}${plain.body}`.split(HOTLINE).join(''));
}

/** Everything wrong with one result as a person would read it. */
export function plainProblems(plain: PlainResult, duties: TextDuties): TextProblem[] {
  const kinds = plain.nextSteps.map(({ kind }) => kind);
  const steps = plain.nextSteps.map(({ label }) => label).join('、');
  const exercise = kinds.indexOf('breathing');
  const named = `${plain.body}${steps}`.includes(HOTLINE);
  const opening = duties.safetyFirst ? '先照顾好安全' : null;
  const found: [TextProblem['kind'], boolean, string][] = [
    ['no disclaimer', !plain.body.includes(DISCLAIMER), plain.body],
    ['score shown', showsScore(plain), `${plain.headline}${plain.body}`],
    ['next steps', kinds.length !== 3 || new Set(kinds).size !== 3, steps],
    ['no hotline', duties.hotline && !named, steps],
    ['people not first', duties.peopleFirst && kinds[0] !== 'people', steps],
    ['exercise not last', duties.peopleFirst && exercise !== -1 && exercise !== kinds.length - 1, steps],
    ['safety not first', plain.opening !== opening || plain.safetyFirst !== duties.safetyFirst, plain.headline],
    ['band picture', plain.bands[plain.bandIndex] === undefined || new Set(plain.bands).size < 2, plain.bands.join()],
  ];
  return [
    ...textsOf(plain).flatMap(wordingProblems),
    ...found.filter(([, wrong]) => wrong).map(([kind, , text]) => ({ kind, text })),
  ];
}
