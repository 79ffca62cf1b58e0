import type { ReactNode } from 'react';
import type { Option } from '../option-list.types';

export interface ChoiceProps<Value extends string> {
  readonly id?: string;
  /** spoken name; the chosen option is spoken with it */
  readonly label: string;
  readonly options: readonly Option<Value>[];
  /** null: nothing chosen yet */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly describedBy?: string;
  readonly invalid?: boolean;
  readonly className?: string;
  /** what is seen; the platform's own list of options opens when it is pressed */
  readonly children: ReactNode;
}
