import { dayInWords, instantInWords, localDateOf, timeInWords } from '../../../platform/clock/index.js';
import type { EventEntity } from '../event.entity.js';
import type { EventVenue } from '../event.types.js';
import { AUDIENCE_NAMES, EVENT_KIND_NAMES, ONLINE } from './event-words.zh.js';

export interface NoticeFacts {
  event: EventEntity;
  venue: EventVenue | null;
  shares: readonly { unitName: string; seats: number }[];
  unionName: string;
  unionPhone: string;
}

/** What staff paste into chat groups. Lines that nothing is known about are left out; the online link never stands here. */
export function noticeText({ event, venue, shares, unionName, unionPhone }: NoticeFacts): string {
  const { kind, title, speaker, speakerIntro, audience, startsAt, endsAt, signUpFrom, signUpUntil, cancelUntil } =
    event;
  return [
    `【${EVENT_KIND_NAMES[kind]}】${title}`,
    startsAt && endsAt && `时间：${spanInWords(startsAt, endsAt)}`,
    place(venue, event.link !== null),
    `主讲：${speaker}${speakerIntro === null ? '' : `（${speakerIntro}）`}`,
    `对象：${AUDIENCE_NAMES[audience]}`,
    seats(event, shares),
    signUpFrom && signUpUntil && `报名：${spanInWords(signUpFrom, signUpUntil)}，在“安心”里点“我要报名”`,
    cancelUntil && `来不了请在${instantInWords(cancelUntil)}前取消，把位置让给别人`,
    kind === 'group-counselling' ? '团体辅导用昵称报名，不显示单位' : null,
    `${unionName}，电话${unionPhone}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** `11月26日（周四）14:30—16:00`; with the second day where it is another one. */
export function spanInWords(from: Date, until: Date): string {
  const isOneDay = localDateOf(from) === localDateOf(until);
  return `${instantInWords(from)}—${isOneDay ? timeInWords(until) : `${dayInWords(localDateOf(until))}${timeInWords(until)}`}`;
}

function place(venue: EventVenue | null, isOnline: boolean): string | null {
  if (!venue) return isOnline ? `地点：${ONLINE}，报上后开始前半小时可见链接` : null;
  const also = isOnline ? `，也可${ONLINE}参加` : '';
  return `地点：${venue.name}${venue.room ?? ''}（${venue.address}）${also}`;
}

function seats({ sharing, seats: total }: EventEntity, shares: NoticeFacts['shares']): string {
  if (sharing === 'first-come') return `名额：${total}人，先到先得，满了可以排队候补`;
  const parts = shares.map(({ unitName, seats: unitSeats }) => `${unitName}${unitSeats}人`).join('、');
  return `名额：${total}人，由单位推荐${parts === '' ? '' : `（${parts}）`}`;
}
