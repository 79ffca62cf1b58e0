import type { Audience, Topic } from '@anxin/contracts';

/** What lectures and articles are about, and whom they are for. */
export const audienceWords: Record<Audience, string> = {
  everyone: '所有职工',
  officials: '机关干部',
  teachers: '老师',
  medical: '医护人员',
  enterprise: '企业职工',
  parents: '家长',
};
export const topicWords: Record<Topic, string> = {
  'work-stress': '职场压力',
  'work-relations': '职场人际',
  'self-growth': '自我成长',
  'marriage-family': '婚姻家庭',
  parenting: '亲子关系',
  emotions: '情绪调节',
};
