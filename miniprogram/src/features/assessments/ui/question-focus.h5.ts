import { useEffect, useRef } from 'react';

/** A new question takes the focus, so that a screen reader reads it and the keyboard starts there. */
export function useQuestionFocus(id: string, question: string): void {
  const before = useRef(question);
  useEffect(() => {
    if (before.current === question) return;
    before.current = question;
    const stem = document.getElementById(id);
    if (!stem) return;
    stem.tabIndex = -1;
    stem.focus({ preventScroll: true });
    stem.closest('.taro_page')?.scrollTo(0, 0);
  }, [id, question]);
}
