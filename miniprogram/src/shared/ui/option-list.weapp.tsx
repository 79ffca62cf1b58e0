import { Box, Press, Txt } from './base';
import { Icon } from './icon';
import type { OptionListProps } from './option-list.types';

export function OptionList<Value extends string | number>({ label, options, value, onChange }: OptionListProps<Value>) {
  return (
    <Box role="radiogroup" label={label} className="ax-options">
      {options.map((option) => (
        <Press
          key={option.value}
          className="ax-option"
          role="radio"
          checked={option.value === value}
          onPress={() => onChange(option.value)}
        >
          <Txt as="span" className="ax-grow">
            {option.label}
          </Txt>
          <Icon name="check" className="ax-option-check" />
        </Press>
      ))}
    </Box>
  );
}
