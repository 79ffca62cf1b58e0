import { Picker, Text, View } from '@tarojs/components';
import { ariaProps } from './aria';
import { classNames } from './class-names';
import type { DateInputProps } from './date-input.types';

/** WeChat's own wheel, which wants a value to begin at and bounds as text. */
export function DateInput({ id, mode, label, value, onChange, min, max, shown, placeholder }: DateInputProps) {
  const empty = value === '';
  const seen = (
    <View
      id={id}
      className="ax-input-control ax-input-seen"
      hoverClass="ax-pressed"
      {...ariaProps({ role: 'button', label: `${label} ${empty ? placeholder : shown}` })}
    >
      <Text className={classNames('ax-text', empty && 'ax-tone-soft')}>{empty ? placeholder : shown}</Text>
    </View>
  );
  const chosen = ({ detail }: { detail: { value: unknown } }): void => onChange(String(detail.value));
  return mode === 'date' ? (
    <Picker
      mode="date"
      className="ax-grow"
      headerText={label}
      value={empty ? (min ?? '') : value}
      start={min ?? ''}
      end={max ?? ''}
      onChange={chosen}
    >
      {seen}
    </Picker>
  ) : (
    <Picker
      mode="time"
      className="ax-grow"
      headerText={label}
      value={empty ? '09:00' : value}
      start={min ?? '00:00'}
      end={max ?? '23:59'}
      onChange={chosen}
    >
      {seen}
    </Picker>
  );
}
