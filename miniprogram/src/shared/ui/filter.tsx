import { Choice } from './base/choice';
import { classNames, Txt } from './base';
import { Icon } from './icon';
import type { Option } from './option-list.types';

interface FilterProps<Value extends string> {
  /** what it narrows; shown until something is chosen */
  readonly label: string;
  /** the option that narrows nothing */
  readonly all: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
}

/** A pill that narrows a list by one thing. */
export function Filter<Value extends string>({ label, all, options, value, onChange }: FilterProps<Value>) {
  const shown = options.find((option) => option.value === value)?.label ?? label;
  return (
    <Choice<Value | ''>
      label={label}
      options={[{ value: '', label: all }, ...options]}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
      className={classNames('ax-filter', value !== null && 'ax-filter-chosen')}
    >
      <Txt as="span" size={5}>
        {shown}
      </Txt>
      <Icon name="chevron" small className="ax-filter-open" />
    </Choice>
  );
}
