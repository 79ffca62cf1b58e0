import type { Audience, EventKind } from '@anxin/contracts';

export const EVENT_KIND_NAMES: Readonly<Record<EventKind, string>> = {
  lecture: '知识讲座',
  'parents-class': '家长讲堂',
  'group-counselling': '团体辅导',
  'cloud-class': '云课堂',
};

export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
  everyone: '全县职工和家属',
  officials: '机关干部',
  teachers: '教师',
  medical: '医护人员',
  enterprise: '企业职工',
  parents: '家长',
};

export const ONLINE = '线上';
