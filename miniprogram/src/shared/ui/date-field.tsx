import { Box, classNames } from './base';
import { DateInput } from './base/date-input';
import type { IconName } from '../theme/generated/names';
import { FieldFrame, noteIn, type Labelled } from './field';
import { Icon } from './icon';

interface DateFieldProps extends Labelled {
  /** wrong together with its neighbours, whose one sentence stands below them */
  readonly invalid?: boolean;
  readonly mode: 'date' | 'time';
  readonly icon?: IconName;
  /** `2026-06-14` or `09:30`; empty: nothing chosen yet */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: string;
  readonly max?: string;
  /** how the value reads, where the platform's own field does not show it */
  readonly shown: string;
  readonly placeholder: string;
}

/** A day or a time of day, chosen in the platform's own way. */
export function DateField(props: DateFieldProps) {
  const { id, label, hint, error, invalid, icon, ...input } = props;
  const bad = Boolean(error) || invalid === true;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <Box className={classNames('ax-input', bad && 'ax-input-bad')}>
        {icon && <Icon name={icon} small className="ax-input-icon" />}
        <DateInput {...input} id={id} label={label} invalid={bad} describedBy={noteIn({ id, label, hint, error })} />
      </Box>
    </FieldFrame>
  );
}
