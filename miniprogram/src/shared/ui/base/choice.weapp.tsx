import { useMemo } from 'react';
import { Picker, View } from '@tarojs/components';
import { ariaProps } from './aria';
import type { ChoiceProps } from './choice.types';
import { classNames } from './class-names';

/** WeChat's own wheel opens from the box. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { id, label, options, value, onChange, className, children } = props;
  const chosen = options.findIndex((option) => option.value === value);
  // the same words are the same list, or they would all cross again whenever anything near changes
  const words = JSON.stringify(options.map((option) => option.label));
  const range = useMemo(() => JSON.parse(words) as string[], [words]);
  const spoken = chosen < 0 ? label : `${label} ${options[chosen]?.label ?? ''}`;
  return (
    <Picker
      mode="selector"
      headerText={label}
      range={range}
      value={Math.max(0, chosen)}
      onChange={({ detail }) => {
        const option = options[Number(detail.value)];
        if (option) onChange(option.value);
      }}
    >
      <View
        id={id}
        className={classNames('ax-choice', className)}
        hoverClass="ax-pressed"
        {...ariaProps({ role: 'button', label: spoken })}
      >
        <View className="ax-choice-seen">{children}</View>
      </View>
    </Picker>
  );
}
