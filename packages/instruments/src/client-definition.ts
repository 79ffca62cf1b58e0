import type { Instrument, ItemInput } from './instrument.types.js';
import { LIBRARY } from './plain/library.js';
import type { LibraryEntry, LibraryTopic } from './plain/plain.types.js';
import { findInstrument } from './registry.js';
import type { ItemRiskRule } from './risk.js';

/** An answer to choose. `label` is null where the form prints only the number (SWLS between its two ends). */
export interface ClientOption {
  readonly value: number;
  readonly label: string | null;
}

export interface ClientItem {
  readonly itemId: string;
  readonly text: string;
  /** In the order of the form. */
  readonly options: readonly ClientOption[];
  /** True: may be left without an answer. */
  readonly skippable: boolean;
}

/** While `itemId` has the value, the skipped items are not asked. */
export interface ClientBranch {
  readonly itemId: string;
  readonly value: number;
  readonly skips: readonly string[];
}

/** How an instrument stands in the library. */
export interface AssessmentSummary {
  readonly assessmentId: string;
  readonly instrumentVersion: string;
  readonly title: string;
  readonly officialName: string;
  readonly topic: LibraryTopic;
  readonly itemCount: number;
  readonly minutes: number;
  readonly licence: string;
  readonly source: string;
  readonly selfTest: boolean;
  readonly doesNot: string;
}

/** Everything a client needs to ask the questions, and nothing that scores them. */
export interface ClientDefinition extends AssessmentSummary {
  /** As it stands above a question: '过去两周里'. Null where the instrument has none. */
  readonly timeFrame: string | null;
  /** Null where the record of the instrument has no instruction; the time frame then stands alone. */
  readonly instruction: string | null;
  readonly explanation: string | null;
  readonly items: readonly ClientItem[];
  readonly branches: readonly ClientBranch[];
  readonly riskRules: readonly ItemRiskRule[];
}

function timeFrameAbove(timeFrame: string | null): string | null {
  if (timeFrame === null) return null;
  return /^(过去|最近)/.test(timeFrame) ? `${timeFrame}里` : timeFrame;
}

function optionsOf(instrument: Instrument, input: ItemInput): readonly ClientOption[] {
  const options = input.kind === 'choice' ? (instrument.optionSets[input.optionSet] ?? []) : [];
  return options.map(({ value, label }) => ({ value, label }));
}

/** The instrument and its place in the library, when its text may and can be shown. */
function showable(id: string): { instrument: Instrument; library: LibraryEntry } | null {
  const instrument = findInstrument(id);
  const library = LIBRARY[id];
  if (instrument === undefined || library === undefined) return null;
  if (instrument.shipClass !== 1 && instrument.shipClass !== 2) return null;
  if (instrument.textHash === null || instrument.textGap !== undefined) return null;
  return { instrument, library };
}

function summaryOf(instrument: Instrument, library: LibraryEntry): AssessmentSummary {
  return {
    assessmentId: instrument.id,
    instrumentVersion: instrument.version,
    title: library.title,
    officialName: instrument.officialName,
    topic: library.topic,
    itemCount: instrument.items.length,
    minutes: library.minutes,
    licence: library.licence,
    source: library.source,
    selfTest: library.selfTest,
    doesNot: library.doesNot,
  };
}

/** The library's row of an instrument; null when `clientDefinition` is. */
export function assessmentSummary(id: string): AssessmentSummary | null {
  const found = showable(id);
  return found === null ? null : summaryOf(found.instrument, found.library);
}

/**
 * What a client may receive of an instrument: wording, order, risk rules, provenance. No reversal, weights, subscales,
 * bands, cut-offs or norms: the server scores.
 *
 * Null when the text may not be shipped (class 3, import-only), is not there to be shown (K6: no Chinese option
 * labels), or the id is unknown. Whether a class 2 instrument is switched on is the server's decision.
 */
export function clientDefinition(id: string): ClientDefinition | null {
  const found = showable(id);
  if (found === null) return null;
  const { instrument, library } = found;
  const optional = instrument.missing.kind === 'required' ? (instrument.missing.optional ?? []) : [];
  return {
    ...summaryOf(instrument, library),
    timeFrame: timeFrameAbove(instrument.timeFrame),
    instruction: instrument.instruction,
    explanation: instrument.explanation ?? null,
    items: instrument.items.map((item) => ({
      itemId: item.id,
      text: item.text ?? '',
      options: optionsOf(instrument, item.input),
      skippable: optional.includes(item.id),
    })),
    branches: (instrument.branches ?? []).map(({ itemId, value, skips }) => ({ itemId, value, skips })),
    riskRules: instrument.riskRules,
  };
}
