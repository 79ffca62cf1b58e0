import { Box, classNames, Island, Press, Txt } from './base';
import type { Option } from './option-list.types';

interface SegmentsProps<Value extends string> {
  /** spoken name of the group */
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** Which part of a list is shown: a few short words side by side. */
export function Segments<Value extends string>({ label, options, value, onChange }: SegmentsProps<Value>) {
  return (
    <Box
      className={classNames('ax-segments', options.length > 3 && 'ax-segments-many')}
      role="radiogroup"
      label={label}
    >
      <Island>
        {options.map((option) => (
          <Press
            key={option.value}
            role="radio"
            checked={option.value === value}
            className="ax-segment"
            onPress={() => onChange(option.value)}
          >
            <Txt as="span" size={5}>
              {option.label}
            </Txt>
          </Press>
        ))}
      </Island>
    </Box>
  );
}
