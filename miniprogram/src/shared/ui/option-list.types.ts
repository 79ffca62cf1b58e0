export interface Option<Value extends string | number> {
  readonly value: Value;
  readonly label: string;
}

export interface OptionListProps<Value extends string | number> {
  /** spoken name of the group: the question */
  readonly label: string;
  readonly options: readonly Option<Value>[];
  /** null: nothing chosen yet */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}
