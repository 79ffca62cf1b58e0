import { useLayoutEffect, useRef } from 'react';
import type { TextAreaProps } from './types';

/** A text area as high as its words. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, id, label, describedBy, invalid, placeholder, maxLength, disabled, onBlur } = props;
  const element = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = element.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [value]);
  return (
    <textarea
      ref={element}
      id={id}
      rows={2}
      className="ax-input-control ax-area-control"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
      placeholder={placeholder}
      maxLength={maxLength}
      disabled={disabled}
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
    />
  );
}
