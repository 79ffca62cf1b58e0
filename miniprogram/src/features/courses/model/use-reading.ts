import { useEffect, useRef } from 'react';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useSession } from '@/app/session';
import { contentKeys, type MyContent } from '@/shared/contents';
import { now } from '@/shared/platform/clock';
import { isInSight, readingPlace, showPlace } from '@/shared/platform/reading-place';
import { isRefusal } from '@/shared/request/refusal';
import { queryClient } from '@/shared/state/query-client';
import { useNetwork } from '@/shared/state/network';
import { contentsApi } from '../api/contents';
import { deliverLate, keepForLater } from './late-reports';
import { isDue, LOOK_MS, looked, opened, type Reading, said, unsaid } from './reading';
import { useMine } from './use-mine';

/** Beyond it somebody has begun to read before their old place was known: they are left where they are. */
const STILL_AT_TOP = 20;

const time = (): number => now().getTime();

/**
 * Follows whoever is signed in while they read the text with this id: takes them to where they stopped, and tells the
 * server where they are and for how long they really read.
 * @param onGoesOn they were taken to where they stopped
 */
export function useReading(contentId: string, textId: string, onGoesOn: () => void): void {
  const accountId = useSession(({ account }) => account?.accountId ?? null);
  const online = useNetwork((state) => state.online);
  const mine = useMine(contentId).data;
  const known = mine !== undefined;
  const stoppedAt = mine?.progress && !mine.progress.done ? mine.progress.position : 0;
  const reading = useRef<Reading | null>(null);
  const inFront = useRef(true);
  const wasInSight = useRef(true);

  const still = (): Reading | null => reading.current;
  const report = async (): Promise<void> => {
    if (reading.current === null || accountId === null) return;
    const [sent, after] = said(reading.current, time());
    reading.current = after;
    try {
      const progress = await contentsApi.report(contentId, { ...sent, secondsAgo: 0 });
      // opened again soon, it begins there
      queryClient.setQueryData<MyContent>(contentKeys.mine(contentId), (before) => before && { ...before, progress });
      void queryClient.invalidateQueries({ queryKey: contentKeys.goingOn });
    } catch (error) {
      if (isRefusal(error)) return;
      // left meanwhile, it has no next report
      const goesOn = still();
      if (goesOn) reading.current = unsaid(goesOn, sent);
      await keepForLater(accountId, contentId, sent.position);
    }
  };
  const look = async (): Promise<void> => {
    const place = await readingPlace(textId);
    if (reading.current === null) return;
    const inSight = inFront.current && isInSight();
    const leaves = wasInSight.current && !inSight;
    wasInSight.current = inSight;
    reading.current = looked(reading.current, { at: time(), place, inSight });
    if ((inSight || leaves) && isDue(reading.current, time(), leaves)) await report();
  };
  const leave = (): void => {
    inFront.current = false;
    if (reading.current && isDue(reading.current, time(), true)) void report();
  };
  // what the timer calls is always the newest
  const calls = useRef({ report, look, leave });
  useEffect(() => {
    calls.current = { report, look, leave };
  });

  const begins = accountId !== null && known;
  useEffect(() => {
    if (!begins) return undefined;
    const begin = async (): Promise<void> => {
      const place = await readingPlace(textId);
      const goesOn = stoppedAt > 0 && place !== null && place <= STILL_AT_TOP;
      if (goesOn) {
        await showPlace(textId, stoppedAt);
        onGoesOn();
      }
      reading.current = opened(time(), goesOn ? stoppedAt : (place ?? 0));
      await calls.current.report();
    };
    void begin();
    const timer = setInterval(() => void calls.current.look(), LOOK_MS);
    return () => {
      clearInterval(timer);
      calls.current.leave();
      reading.current = null;
    };
    // once for each opening: where they are is not to jump while they read
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [begins, contentId, textId]);

  useDidShow(() => {
    inFront.current = true;
  });
  useDidHide(() => calls.current.leave());
  useEffect(() => {
    if (accountId !== null && online) void deliverLate(accountId);
  }, [accountId, online]);
}
