import type { PlanSectionKey, PlanState } from '@anxin/contracts';
import type { MeasureWords } from '../plan.types.js';

export const planTitle = (year: number): string => `${year}年度员工心理援助计划`;

export const sectionNames: Record<PlanSectionKey, string> = {
  situation: '单位情况',
  education: '心理健康教育',
  assessment: '心理健康评估',
  assistance: '心理援助',
  safeguards: '保障措施',
};

/** By section, then by field; computed fields too. */
const sectionFieldNames: Record<PlanSectionKey, Readonly<Record<string, string>>> = {
  situation: {
    headcountBand: '职工人数',
    women: '女职工人数',
    shiftWork: '有没有倒班',
    overview: '单位概况',
    concerns: '职工最关心的问题',
  },
  education: { goal: '目标', measures: '措施' },
  assessment: { goal: '目标', measures: '措施' },
  assistance: { goal: '目标', measures: '措施' },
  safeguards: {
    leader: '分管负责人',
    leaderPhone: '负责人电话',
    liaison: '联络员',
    budgetFen: '经费合计',
    safeguards: '保障措施',
    privacy: '隐私保护',
  },
};
export const measureFieldNames: Record<keyof MeasureWords, string> = {
  what: '做什么',
  when: '什么时候',
  who: '谁负责',
  budgetFen: '经费',
  audience: '面向谁',
  indicator: '怎样算做到',
};

export function fieldName(section: PlanSectionKey, inMeasure: boolean, field: string): string {
  const names: Readonly<Record<string, string>> = inMeasure ? measureFieldNames : sectionFieldNames[section];
  return names[field] ?? field;
}

/** What is missing, for the person who fills the plan in. `measure`: its place from 1, null where there is only one. */
export const problemWords = {
  missing: (step: number, measure: number | null, field: string): string =>
    `第${step}步${measure === null ? '' : `第${measure}项`}：请填写‘${field}’`,
  choose: (step: number, field: string): string => `第${step}步：请选择‘${field}’`,
  noMeasure: (step: number): string => `第${step}步：请至少写一项措施`,
};

export const differenceLabel = (step: number, section: string, measure: number | null, field: string | null): string =>
  `第${step}步《${section}》${measure === null ? '' : `第${measure}项${field === null ? '措施' : '：'}`}${
    measure === null && field !== null ? '：' : ''
  }${field ?? ''}`;

export const headcountWords: Record<string, string> = {
  '1-9': '9人及以下',
  '10-29': '10—29人',
  '30-99': '30—99人',
  '100-299': '100—299人',
  '300+': '300人及以上',
};

export const choiceWords: Record<string, string> = { yes: '有', no: '没有' };

export const stateNames: Record<PlanState, string> = {
  'not-started': '未开始',
  draft: '填写中',
  submitted: '待初审',
  passed: '待县审',
  returned: '已退回',
  approved: '已通过',
};

export const requestWords = {
  dueInFuture: '请选一个还没到的时间',
  dueLater: '请选一个比现在的截止时间更晚的时间',
  notInForm: '表里没有这一项',
  notAllowed: '内容太长或格式不对，请改一下',
};
