import type { Instrument } from '../instrument.types.js';
import type { Result } from '../engine/score.js';
import { findInstrument } from '../registry.js';
import type { RiskAction } from '../risk.js';
import { LIBRARY } from './library.js';
import { auditCPlain, brsPlain, familyApgarPlain, phq15Plain, swlsPlain, who5Plain } from './living.plain.js';
import { cesd10Plain, gad2Plain, gad7Plain, phq2Plain, phq4Plain, phq8Plain, phq9Plain } from './mood.plain.js';
import { BREATHE, SAFETY_STEPS, SEE_HOSPITAL, STEPS_BY_WEIGHT, TELL_SOMEONE } from './next-steps.js';
import type { NextStep, PlainBand, PlainResult, PlainTexts } from './plain.types.js';

const DISCLAIMER = '这只是提示，不是诊断。';

/** The plain layer by instrument. README says why the other instruments have none. */
export const PLAIN_TEXTS: Readonly<Record<string, PlainTexts>> = {
  phq9: phq9Plain,
  gad7: gad7Plain,
  phq8: phq8Plain,
  phq2: phq2Plain,
  phq4: phq4Plain,
  gad2: gad2Plain,
  cesd10: cesd10Plain,
  audit_c: auditCPlain,
  who5: who5Plain,
  swls: swlsPlain,
  brs: brsPlain,
  phq15: phq15Plain,
  family_apgar: familyApgarPlain,
};

interface Words {
  readonly headline: string;
  readonly body: string;
  readonly nextSteps: readonly NextStep[];
}

function bandWords(band: PlainBand): Words {
  return { headline: band.headline, body: band.body, nextSteps: band.steps ?? STEPS_BY_WEIGHT[band.weight] };
}

/** "You are doing fine" is no answer to somebody who has just said something heavy. */
function headlineBeside(heavyAnswer: boolean, band: PlainBand, bandIndex: number): string {
  return heavyAnswer && bandIndex === 0 ? '谢谢您如实回答' : band.headline;
}

function wordsFor(band: PlainBand, bandIndex: number, actions: ReadonlySet<RiskAction>): Words {
  if (actions.has('crisis-path')) {
    return {
      headline: headlineBeside(true, band, bandIndex),
      body: '您不必一个人扛，想说话时可以打12356。',
      nextSteps: SAFETY_STEPS,
    };
  }
  if (actions.has('ask-phq9-item9')) {
    return {
      headline: headlineBeside(true, band, bandIndex),
      body: '您提到日子有些难熬，不必一个人扛。',
      nextSteps: band.weight === 'heavy' ? STEPS_BY_WEIGHT.heavy : STEPS_BY_WEIGHT.talk,
    };
  }
  if (actions.has('medical-check')) {
    return {
      ...bandWords(band),
      body: '胸痛、昏倒或心跳很快，请先去医院看看。',
      nextSteps: band.weight === 'light' ? [SEE_HOSPITAL, TELL_SOMEONE, BREATHE] : STEPS_BY_WEIGHT.heavy,
    };
  }
  return bandWords(band);
}

function firedActions(instrument: Instrument, risks: readonly string[]): ReadonlySet<RiskAction> {
  const rules = [...instrument.riskRules, ...instrument.totalRiskRules];
  return new Set(rules.filter((rule) => risks.includes(rule.id)).map((rule) => rule.action));
}

/**
 * A result in plain words, or null where the instrument has no plain texts or the result no total.
 *
 * Needs nothing but the result, so the server can word a stored result again after the texts have changed.
 */
export function plainResult(id: string, result: Pick<Result, 'total' | 'risks'>): PlainResult | null {
  const instrument = findInstrument(id);
  const texts = PLAIN_TEXTS[id];
  const library = LIBRARY[id];
  const { total } = result;
  if (instrument === undefined || texts === undefined || library === undefined || total === null) return null;
  const bandIndex = texts.bands.findIndex((band) => band.min <= total && total <= band.max);
  const band = texts.bands[bandIndex];
  if (band === undefined) return null;
  const actions = firedActions(instrument, result.risks);
  const safetyFirst = actions.has('crisis-path');
  const words = wordsFor(band, bandIndex, actions);
  return {
    title: library.title,
    opening: safetyFirst ? '先照顾好安全' : null,
    safetyFirst,
    headline: words.headline,
    body: `${words.body}${DISCLAIMER}`,
    bandIndex,
    bands: texts.bands.map(({ name }) => name),
    nextSteps: words.nextSteps,
    retestHint: texts.retestHint,
    doesNot: library.doesNot,
  };
}
