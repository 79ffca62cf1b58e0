import type { IconName } from '../theme/generated/names';
import { Choice } from './base/choice';
import { Box, classNames, Txt } from './base';
import { FieldFrame, noteIn, type Labelled } from './field';
import { Icon } from './icon';
import type { Option } from './option-list.types';

interface ChoiceFieldProps<Value extends string> extends Labelled {
  readonly icon?: IconName;
  readonly options: readonly Option<Value>[];
  /** null: nothing chosen yet */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
}

/** One of several, chosen in the platform's own list. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { id, label, hint, error, icon, options, value, onChange, placeholder = '' } = props;
  const shown = options.find((option) => option.value === value)?.label;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <Box className={classNames('ax-input ax-input-choice', error ? 'ax-input-bad' : null)}>
        <Choice
          id={id}
          label={label}
          options={options}
          value={value}
          onChange={onChange}
          invalid={Boolean(error)}
          describedBy={noteIn({ id, label, hint, error })}
        >
          {icon && <Icon name={icon} small className="ax-input-icon" />}
          <Txt as="span" tone={shown === undefined ? 'soft' : 'ink'} className="ax-grow">
            {shown ?? placeholder}
          </Txt>
          <Icon name="chevron" small className="ax-input-open" />
        </Choice>
      </Box>
    </FieldFrame>
  );
}
