import type { DateInputProps } from './date-input.types';

/** The browser's own field: typed on a desk, a wheel on a phone. */
export function DateInput({ id, mode, label, value, onChange, min, max, describedBy, invalid }: DateInputProps) {
  return (
    <input
      id={id}
      className="ax-input-control ax-input-date"
      type={mode}
      value={value}
      min={min}
      max={max}
      onChange={(event) => onChange(event.target.value)}
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
    />
  );
}
