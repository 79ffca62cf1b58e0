/** What the county fills into a text. `resultMonths` months, `backupDays` days. */
export interface ConsentPlaceholders {
  readonly unionName: string;
  readonly unionPhone: string;
  readonly unionAddress: string;
  readonly technicalUnit: string;
  readonly resultMonths: number;
  readonly backupDays: number;
}

export interface ConsentWording {
  readonly title: string;
  readonly paragraphs: readonly { readonly heading: string; readonly text: string }[];
  /** Beside the box that is never ticked beforehand. */
  readonly statement: string;
  readonly accept: string;
  readonly decline: string;
  /** Shown to somebody who declines. */
  readonly declined: string;
}

/** What one act of sharing is about, in words. */
export interface SharingTerms {
  readonly receiverName: string;
  readonly receiverRole: string;
  readonly receiverUnitKind: string | null;
  readonly resultTitle: string;
  readonly takenOn: string;
  readonly purpose: string;
  readonly untilOn: string;
  readonly withAnswers: boolean;
}
