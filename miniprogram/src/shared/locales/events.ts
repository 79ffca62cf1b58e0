import type { EventKind, VenueLevel } from '@anxin/contracts';
import { audienceWords, topicWords } from './topics';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

const KINDS: Record<EventKind, string> = {
  lecture: '知识讲座',
  'parents-class': '家长讲堂',
  'group-counselling': '团体辅导',
  'cloud-class': '云课堂',
};
const LEVELS: Record<VenueLevel, string> = { county: '县里', township: '乡镇', unit: '单位' };

/** Words that 首页, the worker's pages and the staff's pages share. */
export const eventWords = {
  kinds: KINDS,
  audiences: audienceWords,
  topics: topicWords,
  levels: LEVELS,

  weekday: (sundayFirst: number): string => `周${WEEKDAYS[sundayFirst] ?? ''}`,
  month: (month: number): string => `${month}月`,
  monthOf: (year: number, month: number): string => `${year}年${month}月`,
  day: (month: number, day: number): string => `${month}月${day}日`,
  dayOf: (year: number, month: number, day: number): string => `${year}年${month}月${day}日`,
  until: '至',
  dash: '–',

  online: '线上',
  town: '县城',
  doorstep: (place: string): string => `家门口·${place}`,
  seatsLeft: (left: number): string => `还剩${left}个名额`,
  full: '名额满了',
  fullWaiting: (waiting: number): string => `名额满了，${waiting}人在候补`,
  nominated: '名额由单位分配',
  mine: {
    requested: '等单位确认',
    seated: '报上了',
    waiting: '候补中',
    declined: '这次没排上',
    cancelled: '已取消报名',
  },
  phases: {
    'sign-up-later': '还没开始报名',
    'sign-up-open': '报名中',
    'sign-up-closed': '报名截止了',
    running: '正在进行',
    over: '已结束',
  },
  cancelled: '取消了',

  facts: { time: '时间', place: '地点', speaker: '主讲人', audience: '适合谁' },
  suits: (audience: string): string => `适合${audience}`,
  everyone: '谁都可以来',
  cancelUntil: (moment: string): string => `${moment}前可以取消`,
  noVenue: '地点还没定',
  noTime: '时间还没定',
  linkLater: '开始前30分钟，报上名的人在这里看到链接',
  navigate: '导航',
  copyAddress: '复制地址',
  addressCopied: '地址复制好了，打开地图就能粘贴',
  notCopied: '没复制上，请手动记一下',
} as const;
