import { useEffect, useRef, useState } from 'react';
import { isTyping } from '../model/editing';

/** A pause of typing, after which the text is taken over. */
const PAUSE_MS = 400;

export interface Typed {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
}

/**
 * The text in a field while somebody types: taken over after a short pause, at leaving the field, when it is saved, and
 * when the field goes away. What changes elsewhere shows as soon as nobody is typing here.
 */
export function useTyped(value: string, take: (text: string) => void): Typed {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, take });
  latest.current = { draft, take };
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const taken = useRef((): void => undefined);

  const finish = useRef((): void => {
    clearTimeout(timer.current);
    taken.current();
    const { draft: text, take: takeOver } = latest.current;
    if (text === null) return;
    latest.current = { draft: null, take: takeOver };
    takeOver(text);
    setDraft(null);
  }).current;
  useEffect(() => finish, [finish]);

  return {
    value: draft ?? value,
    onChange(text) {
      setDraft(text);
      latest.current = { ...latest.current, draft: text };
      taken.current = isTyping(finish);
      clearTimeout(timer.current);
      timer.current = setTimeout(finish, PAUSE_MS);
    },
    onBlur: finish,
  };
}
