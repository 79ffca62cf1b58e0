import { useId } from 'react';
import { classNames, stateClass } from './base/class-names';
import { Icon } from './icon';
import type { OptionListProps } from './option-list.types';

/** Native radio buttons: one tab stop, arrow keys, and every screen reader knows them. */
export function OptionList<Value extends string | number>({ label, options, value, onChange }: OptionListProps<Value>) {
  const group = useId();
  return (
    // other options are other radio buttons: the browser keeps no focus and no choice of the ones before
    <div key={label} role="radiogroup" aria-label={label} className="ax-options">
      {options.map((option) => (
        <label key={option.value} className={classNames('ax-option', stateClass({ checked: option.value === value }))}>
          <input
            type="radio"
            className="ax-option-input"
            name={group}
            checked={option.value === value}
            // choosing the chosen one again is a choice too: the page may wait for it to go on
            onClick={() => option.value === value && onChange(option.value)}
            onChange={() => onChange(option.value)}
          />
          <span className="ax-grow">{option.label}</span>
          <Icon name="check" className="ax-option-check" />
        </label>
      ))}
    </div>
  );
}
