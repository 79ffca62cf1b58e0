import type { MouseEvent } from 'react';
import { classNames } from './class-names';
import type { DateInputProps } from './date-input.types';

/** Chrome opens its calendar for the small sign only; where it can be asked to, the whole field opens it. */
function open({ currentTarget }: MouseEvent<HTMLInputElement>): void {
  try {
    (currentTarget as { showPicker?: () => void }).showPicker?.();
  } catch {
    // refused inside a frame: the sign still works
  }
}

/** The browser's own field, typed on a desk, a wheel on a phone; until one is in it, the value is read in our words. */
export function DateInput(props: DateInputProps) {
  const { id, mode, label, value, onChange, min, max, shown, placeholder, describedBy, invalid } = props;
  const empty = value === '';
  return (
    <div className="ax-date-input">
      <input
        id={id}
        className="ax-input-control ax-input-date"
        type={mode}
        value={value}
        min={min}
        max={max}
        onClick={open}
        onChange={(event) => onChange(event.target.value)}
        aria-label={label}
        aria-invalid={invalid}
        aria-describedby={describedBy}
      />
      <span className={classNames('ax-input-shown', empty && 'ax-tone-soft')} aria-hidden="true">
        {empty ? placeholder : shown}
      </span>
    </div>
  );
}
