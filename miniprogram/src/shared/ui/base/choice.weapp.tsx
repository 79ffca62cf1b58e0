import { Picker, View } from '@tarojs/components';
import { ariaProps } from './aria';
import type { ChoiceProps } from './choice.types';
import { classNames } from './class-names';

/** WeChat's own wheel opens from the box. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { id, label, options, value, onChange, className, children } = props;
  const chosen = options.findIndex((option) => option.value === value);
  const spoken = chosen < 0 ? label : `${label} ${options[chosen]?.label ?? ''}`;
  return (
    <Picker
      mode="selector"
      headerText={label}
      range={options.map((option) => option.label)}
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
