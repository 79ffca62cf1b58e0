import { Box, classNames, Icon, Press, Txt } from '@/shared/ui';

interface ChecksProps<Value extends string | number> {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
  readonly disabled?: boolean;
}

/** Several of a few. */
export function Checks<Value extends string | number>(props: ChecksProps<Value>) {
  const { label, hint, error, options, values, onChange, disabled } = props;
  const turn = (value: Value): void =>
    onChange(values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);
  return (
    <Box className="ax-field" role="group" label={label}>
      <Txt as="p" size={5} strong>
        {label}
      </Txt>
      {hint !== undefined && (
        <Txt as="p" size={5} tone="soft">
          {hint}
        </Txt>
      )}
      <Box className="ax-plan-staff-checks">
        {options.map((option) => {
          const chosen = values.includes(option.value);
          return (
            <Press
              key={option.value}
              role="checkbox"
              checked={chosen}
              disabled={disabled}
              className={classNames('ax-plan-staff-check', chosen && 'ax-plan-staff-check-chosen')}
              onPress={() => turn(option.value)}
            >
              {chosen && <Icon name="check" small className="ax-plan-staff-check-icon" />}
              <Txt as="span" size={5}>
                {option.label}
              </Txt>
            </Press>
          );
        })}
      </Box>
      {error && (
        <Txt as="p" size={5} tone="serious" live="polite" className="ax-field-note">
          {error}
        </Txt>
      )}
    </Box>
  );
}
