import type { ChoiceProps } from './choice.types';
import { classNames } from './class-names';

/** The browser's own list lies invisibly over what is seen: keyboard, screen reader and phone wheel come with it. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { id, label, options, value, onChange, describedBy, invalid, className, children } = props;
  const choose = (chosen: string): void => {
    const option = options.find((each) => each.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <div className={classNames('ax-choice', className)}>
      <div className="ax-choice-seen" aria-hidden="true">
        {children}
      </div>
      <select
        id={id}
        className="ax-choice-control"
        value={value ?? ''}
        onChange={(event) => choose(event.target.value)}
        aria-label={label}
        aria-invalid={invalid}
        aria-describedby={describedBy}
      >
        {value === null && <option value="" disabled hidden />}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
