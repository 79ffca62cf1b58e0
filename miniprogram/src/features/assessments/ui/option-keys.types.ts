export interface OptionKeys {
  /** how many options the question has */
  readonly count: number;
  /** a dialog is open: keys belong to it */
  readonly paused: boolean;
  /** 0-based */
  readonly onDigit: (index: number) => void;
  readonly onEnter: () => void;
}
