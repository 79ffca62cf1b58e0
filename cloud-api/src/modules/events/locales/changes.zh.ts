import type { EventChanges } from '../event-changes.policy.js';
import { ONLINE } from './event-words.zh.js';
import { spanInWords } from './notice.zh.js';

/** `时间改为11月27日（周五）14:30—16:00，地点改为乡镇活动室`. @param venueName of the new place; null: online */
export function changesInWords({ time, place, speaker, link }: EventChanges, venueName: string | null): string {
  return [
    time && `时间改为${spanInWords(new Date(time.startsAt), new Date(time.endsAt))}`,
    place && `地点改为${venueName ?? ONLINE}`,
    speaker === null ? null : `主讲人改为${speaker}`,
    link ? '线上链接换了，开始前半小时在活动页可见' : null,
  ]
    .filter(Boolean)
    .join('，');
}
