import { Box, classNames, Input, Txt } from './base';
import type { InputProps } from './base/types';

interface FieldProps extends Omit<InputProps, 'id' | 'describedBy' | 'invalid' | 'label'> {
  /** unique on the page */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** what is wrong and what to do, below the field */
  readonly error?: string | null;
}

/** A labelled line of text. */
export function Field({ id, label, hint, error, ...input }: FieldProps) {
  const note = `${id}-note`;
  return (
    <Box className="ax-field">
      <Txt as="label" size={5} strong className="ax-field-label" htmlFor={id}>
        {label}
      </Txt>
      <Box className={classNames('ax-input', error ? 'ax-input-bad' : null)}>
        <Input
          {...input}
          id={id}
          label={label}
          invalid={Boolean(error)}
          describedBy={error || hint ? note : undefined}
        />
      </Box>
      {error ? (
        <Txt as="p" size={5} tone="serious" id={note} live="polite" className="ax-field-note">
          {error}
        </Txt>
      ) : (
        hint && (
          <Txt as="p" size={5} tone="soft" id={note} className="ax-field-note">
            {hint}
          </Txt>
        )
      )}
    </Box>
  );
}
