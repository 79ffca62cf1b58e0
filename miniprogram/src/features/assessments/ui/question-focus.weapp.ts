import Taro from '@tarojs/taro';
import { useEffect, useRef } from 'react';

/** WeChat moves the reading focus itself; a new question begins at the top. */
export function useQuestionFocus(_id: string, question: string): void {
  const before = useRef(question);
  useEffect(() => {
    if (before.current === question) return;
    before.current = question;
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  }, [question]);
}
