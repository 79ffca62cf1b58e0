import { useEffect, useState } from 'react';
import { useDidHide } from '@tarojs/taro';
import { phaseAt, type Phase } from './breathing';

const SECOND_MS = 1000;

/** Seconds run only while the page is in front and the person has not paused. */
export function useBreathing() {
  const [running, setRunning] = useState(false);
  const [elapsed, setElapsed] = useState(0);
  const phase: Phase = phaseAt(elapsed);
  const active = running && phase !== 'finished';
  useDidHide(() => setRunning(false));
  useEffect(() => {
    if (!active) return undefined;
    const timer = setInterval(() => setElapsed((before) => before + 1), SECOND_MS);
    return () => clearInterval(timer);
  }, [active]);
  return {
    phase,
    elapsed,
    running: active,
    begun: elapsed > 0 || running,
    start: () => {
      if (phase === 'finished') setElapsed(0);
      setRunning(true);
    },
    pause: () => setRunning(false),
  };
}
