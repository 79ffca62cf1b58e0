/** What a next step opens. `target` says which one: an exercise, an article, a number, a place. */
export interface NextStep {
  readonly kind: 'breathing' | 'read' | 'call' | 'people' | 'help';
  readonly label: string;
  readonly target: string;
}

/**
 * How much a result weighs, and so which steps come first:
 * - `light`: exercises and reading first;
 * - `talk`: people first, the hotline named, exercises last;
 * - `heavy`: people, the hotline, the hospital.
 */
export type Weight = 'light' | 'talk' | 'heavy';

/** One step of the picture. `min` and `max` are inclusive and on the scale of the total. */
export interface PlainBand {
  readonly min: number;
  readonly max: number;
  readonly name: string;
  readonly headline: string;
  /** Without the disclaimer, which is added to every result. */
  readonly body: string;
  readonly weight: Weight;
  readonly steps?: readonly NextStep[];
}

/** The plain layer of one instrument, lightest band first. */
export interface PlainTexts {
  readonly bands: readonly PlainBand[];
  readonly retestHint: string;
}

/** How an instrument stands in the library. */
export interface LibraryEntry {
  readonly title: string;
  readonly topic: LibraryTopic;
  readonly minutes: number;
  readonly doesNot: string;
  /** Licence and credit line as shown to people. */
  readonly licence: string;
  readonly source: string;
  /** False: not for the self-test library (PHQ-8 is for anonymous surveys that have no crisis path). */
  readonly selfTest: boolean;
}

export type LibraryTopic =
  'mood' | 'anxiety' | 'stress' | 'burnout' | 'wellbeing' | 'drinking' | 'relationships' | 'body' | 'self';

/** A result in words for a tired person at night. */
export interface PlainResult {
  readonly title: string;
  /** '先照顾好安全' where an answer spoke of harming oneself: it stands above everything else. Otherwise null. */
  readonly opening: string | null;
  readonly safetyFirst: boolean;
  readonly headline: string;
  readonly body: string;
  /** 0 is the lightest. */
  readonly bandIndex: number;
  readonly bands: readonly string[];
  /** Always three, in the order to show them. */
  readonly nextSteps: readonly NextStep[];
  readonly retestHint: string;
  readonly doesNot: string;
}
