import type { ReactNode } from 'react';
import { Box, classNames, Input, TextArea, Txt } from './base';
import type { InputProps, TextAreaProps } from './base/types';

export interface Labelled {
  /** unique on the page */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** what is wrong and what to do, below the field */
  readonly error?: string | null;
}

interface FieldProps extends Labelled, Omit<InputProps, 'id' | 'describedBy' | 'invalid' | 'label'> {
  /** what a number counts, after it */
  readonly unit?: string;
}
interface AreaFieldProps extends Labelled, Omit<TextAreaProps, 'id' | 'describedBy' | 'invalid' | 'label'> {}

const noteOf = (id: string): string => `${id}-note`;

/** The sentence below a field that a screen reader reads with it. */
export const noteIn = ({ id, hint, error }: Labelled): string | undefined => (error || hint ? noteOf(id) : undefined);

/** A labelled line of text. */
export function Field({ id, label, hint, error, unit, ...input }: FieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <Box className={classNames('ax-input', error ? 'ax-input-bad' : null)}>
        <Input
          {...input}
          id={id}
          label={label}
          invalid={Boolean(error)}
          describedBy={error || hint ? noteOf(id) : undefined}
        />
        {unit !== undefined && (
          <Txt as="span" tone="soft" className="ax-input-unit">
            {unit}
          </Txt>
        )}
      </Box>
    </FieldFrame>
  );
}

/** Labelled text of several lines; with a limit it says how much is written. */
export function AreaField({ id, label, hint, error, ...area }: AreaFieldProps) {
  const { maxLength, value } = area;
  return (
    <FieldFrame
      id={id}
      label={label}
      hint={hint}
      error={error}
      count={maxLength === undefined ? undefined : `${value.length} / ${maxLength}`}
    >
      <Box className={classNames('ax-input ax-input-area', error ? 'ax-input-bad' : null)}>
        <TextArea
          {...area}
          id={id}
          label={label}
          invalid={Boolean(error)}
          describedBy={error || hint ? noteOf(id) : undefined}
        />
      </Box>
    </FieldFrame>
  );
}

interface FrameProps extends Labelled {
  readonly count?: string;
  readonly children: ReactNode;
}

/** Label above, the control, and the remark or error below: the same for every kind of field. */
export function FieldFrame({ id, label, hint, error, count, children }: FrameProps) {
  return (
    <Box className="ax-field">
      <Box className="ax-field-head">
        <Txt as="label" size={5} strong className="ax-field-label" htmlFor={id}>
          {label}
        </Txt>
        {count !== undefined && (
          <Txt as="span" size={6} tone="soft" className="ax-field-count ax-num">
            {count}
          </Txt>
        )}
      </Box>
      {children}
      {error ? (
        <Txt as="p" size={5} tone="serious" id={noteOf(id)} live="polite" className="ax-field-note">
          {error}
        </Txt>
      ) : (
        hint && (
          <Txt as="p" size={5} tone="soft" id={noteOf(id)} className="ax-field-note">
            {hint}
          </Txt>
        )
      )}
    </Box>
  );
}
