export interface DateInputProps {
  readonly id: string;
  readonly mode: 'date' | 'time';
  /** spoken name */
  readonly label: string;
  /** `2026-06-14` or `09:30`; empty: nothing chosen yet */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** earliest and latest, in the form of `value` */
  readonly min?: string;
  readonly max?: string;
  /** where the platform's own field does not show the value: how it reads */
  readonly shown: string;
  readonly placeholder: string;
  readonly describedBy?: string;
  readonly invalid?: boolean;
}
