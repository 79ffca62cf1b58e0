import type { ItemRiskRule, RiskAction } from './risk.js';

/**
 * - 1: on in every deployment;
 * - 2: built in, off until the operator has recorded the right to use it;
 * - 3: not shipped, scoring rules only;
 * - 'import-only': an institution that holds a licence imports the text itself; scoring rules only.
 */
export type ShipClass = 1 | 2 | 3 | 'import-only';

/** `label` is null where no Chinese label is sourced. The order is the order on the form. */
export interface AnswerOption {
  readonly value: number;
  readonly label: string | null;
  readonly labelEn?: string;
}

/**
 * How an item is answered: one of an option set's values, a clock time 'HH:MM', or a number (decimals allowed).
 */
export type ItemInput =
  | { readonly kind: 'choice'; readonly optionSet: string }
  | { readonly kind: 'clock' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit: 'minutes' | 'hours' };

/** `text` is null where the wording may not be shipped, or is not sourced. */
export interface Item {
  readonly id: string;
  readonly text: string | null;
  readonly textEn: string | null;
  readonly input: ItemInput;
}

/** A question of the printed form that is never scored. */
export interface ExtraItem {
  readonly id: string;
  readonly text: string | null;
  readonly textEn: string | null;
  readonly optionLabels: readonly string[];
  readonly note: string;
}

/** One number computed from the answers, after reversal. */
export interface ScoreRule {
  readonly items: readonly string[];
  /** `count` counts answers; with `atLeast` only answers of at least that value take part. */
  readonly aggregate: 'sum' | 'mean' | 'count';
  readonly atLeast?: number;
  /** What each answer counts as, by answer (GHQ-12 counted 0-0-1-1). */
  readonly recode?: Readonly<Record<number, number>>;
  readonly multiply?: number;
  /** Name of the setting whose value is 'truncate' or 'round'. */
  readonly roundBy?: string;
  /** Fewer answers than this: no score (null). Only with missing rule `per-score`. */
  readonly minAnswered?: number;
}

export interface Subscale extends ScoreRule {
  readonly id: string;
  readonly label: string | null;
}

/** Items whose coding is turned round (lowest + highest - answer) while a setting has a value. */
export interface ConditionalReversal {
  readonly setting: string;
  readonly is: SettingValue;
  readonly items: readonly string[];
}

/** While the item has the value, the skipped items are not asked and score `scoreAs`. */
export interface Branch {
  readonly itemId: string;
  readonly value: number;
  readonly skips: readonly string[];
  readonly scoreAs: number;
}

/**
 * - `required`: every item, except that a missing `optional` item scores 0;
 * - `prorate`: up to `maxMissing` missing; the sum is scaled to all items and rounded half up. An item with a risk
 *   rule is never pro-rated;
 * - `per-score`: each score needs its own `minAnswered`, else it is null.
 * `source` is the rule as the instrument's record words it.
 */
export type MissingRule =
  | { readonly kind: 'required'; readonly optional?: readonly string[]; readonly source: string | null }
  | { readonly kind: 'prorate'; readonly maxMissing: number; readonly source: string }
  | { readonly kind: 'per-score'; readonly source: string };

/** Inclusive on both ends. With `subscale`: a band of that subscale; with `sex`: for that sex only. */
export interface Band {
  readonly min: number;
  readonly max: number;
  /** The label of the source, word for word. */
  readonly label: string;
  /** What a person may read instead, where the source's label is a word the product never uses of a person. */
  readonly displayLabel?: string;
  readonly source: string | null;
  readonly subscale?: string;
  readonly sex?: 'male' | 'female';
}

/** A published threshold. Recorded, not applied. */
export interface Cutoff {
  readonly value?: number | string;
  readonly on?: string;
  readonly meaning: string;
  readonly source?: string;
}

/** Holds when every cluster has at least `count` items answered with at least `atLeast`. */
export interface Indication {
  readonly id: string;
  readonly clusters: readonly { readonly items: readonly string[]; readonly atLeast: number; readonly count: number }[];
}

export interface TotalRiskRule {
  readonly id: string;
  readonly op: '>=' | '<=';
  /** On the scale of the total. */
  readonly value: number;
  readonly action: RiskAction;
}

export type SettingValue = boolean | string | null;

/** A choice on which sources disagree. `default` null means "not known". */
export interface SettingDefinition {
  readonly id: string;
  readonly values: readonly Exclude<SettingValue, null>[];
  readonly default: SettingValue;
  readonly why: string;
}

export interface Reference {
  readonly title: string;
  readonly url?: string;
}

export interface Licence {
  /** A: free; B: conditional or unclear; null: not graded (import only). */
  readonly tier: 'A' | 'B' | null;
  readonly status: string;
  readonly commercialUse: 'yes' | 'no' | 'unclear' | 'mostly (confirm)';
  readonly summary: string;
  readonly evidence: readonly Reference[];
}

/** Where the record comes from and how far it can be trusted. */
export interface Provenance {
  readonly citations: readonly Reference[];
  /** Remarks by subject; `level` is the overall confidence in the Chinese text. Null: there is no text. */
  readonly confidence: { readonly level: string; readonly [remark: string]: string } | null;
  readonly notes: readonly string[];
}

/** Mean and standard deviation of a published sample, by subscale id (`total` for the total). Recorded, not applied. */
export interface Norm {
  readonly id: string;
  readonly author: string;
  readonly n: number;
  readonly values: Readonly<Record<string, { readonly mean: number; readonly sd: number }>>;
  readonly note: string;
}

/** Answers as the engine sees them: clock times as minutes after midnight, null where missing. */
export type ReadAnswers = Readonly<Record<string, number | null>>;

/** An instrument whose scores data cannot express brings this one pure function. */
export type ComputeScores = (answers: ReadAnswers) => {
  readonly total: number;
  readonly subscales: Readonly<Record<string, number>>;
};

/** A questionnaire as data. Everything scoring needs, and where each thing comes from. */
export interface Instrument {
  readonly id: string;
  /** Of wording, coding and scoring together; changes whenever one of them does. */
  readonly version: string;
  readonly title: string;
  readonly titleEn: string;
  readonly officialName: string;
  readonly shipClass: ShipClass;
  readonly shipVerdict: string;
  readonly timeFrame: string | null;
  readonly instruction: string | null;
  /** A fact needed to answer, shown beside the questions. */
  readonly explanation?: string;
  readonly derivedFrom?: string;
  readonly items: readonly Item[];
  readonly optionSets: Readonly<Record<string, readonly AnswerOption[]>>;
  readonly extraItems?: readonly ExtraItem[];
  /** SHA-256 (hex) of the canonical JSON of the wording; null where no text is carried. */
  readonly textHash: string | null;
  /** Why the text cannot be shown although its class would allow it; absent when it can. */
  readonly textGap?: string;

  /** The scoring rule in the words of the record. */
  readonly scoring: string;
  readonly reverse: readonly string[];
  readonly reverseWhen?: readonly ConditionalReversal[];
  readonly branches?: readonly Branch[];
  /** Null: the instrument has no total. The total is the number the bands are on. */
  readonly total: ScoreRule | null;
  readonly subscales: readonly Subscale[];
  readonly compute?: ComputeScores;
  readonly missing: MissingRule;
  /** A positional array may end after this many answers; the rest counts as missing. */
  readonly shortForm?: number;
  readonly settings: readonly SettingDefinition[];
  /** 'total', or 'subscales': bands without a `subscale` then apply to each of them. */
  readonly bandsOn: 'total' | 'subscales';
  readonly bands: readonly Band[];
  readonly cutoffs: readonly Cutoff[];
  readonly indications?: readonly Indication[];
  readonly riskRules: readonly ItemRiskRule[];
  readonly totalRiskRules: readonly TotalRiskRule[];
  /** Smallest difference between two totals that is more than chance. */
  readonly retest?: { readonly reliableChange: number; readonly source: string; readonly note?: string };
  readonly norms?: readonly Norm[];

  readonly licence: Licence;
  readonly provenance: Provenance;
}
