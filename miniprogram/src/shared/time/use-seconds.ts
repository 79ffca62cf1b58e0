import { useCallback, useEffect, useState } from 'react';
import { useDidHide } from '@tarojs/taro';
import { keepAwake } from '../platform/keep-awake';

const SECOND_MS = 1000;

export interface Seconds {
  /** whole ones */
  readonly elapsed: number;
  readonly running: boolean;
  readonly run: () => void;
  readonly pause: () => void;
  /** from nought; whether they run stays as it is */
  readonly reset: () => void;
}

/**
 * Seconds run only while the page is in front and nobody has paused; the screen stays on while they run.
 * @param most they stop there
 */
export function useSeconds(most: number): Seconds {
  const [running, setRunning] = useState(false);
  const [elapsed, setElapsed] = useState(0);
  const active = running && elapsed < most;
  useDidHide(() => setRunning(false));
  useEffect(() => (active ? keepAwake() : undefined), [active]);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setInterval(() => setElapsed((before) => before + 1), SECOND_MS);
    return () => clearInterval(timer);
  }, [active]);
  return {
    elapsed,
    running: active,
    run: useCallback(() => setRunning(true), []),
    pause: useCallback(() => setRunning(false), []),
    reset: useCallback(() => setElapsed(0), []),
  };
}
