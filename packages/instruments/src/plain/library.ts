import type { LibraryEntry } from './plain.types.js';

const PHQ_CREDIT =
  '由 Spitzer、Williams、Kroenke 等人编制，辉瑞公司提供教育资助。可免费复制、翻译、展示和分发，无需许可。';
const PHQ_SOURCE = 'PHQ Screeners（phqscreeners.com），中文为公开发布的版本';
const REGISTERED = '使用权由本地登记确认。';

const ONLY_A_HINT = '这只是提示，不是诊断。它不看原因，也不会通知任何人。';
const NOT_YOUR_WORTH = '这只是提示，不是诊断。它不评好坏，也不会通知任何人。';

const self = { selfTest: true, doesNot: ONLY_A_HINT };

/** How the instruments whose text may be shown (class 1 and 2) stand in the library. */
export const LIBRARY: Readonly<Record<string, LibraryEntry>> = {
  phq9: { ...self, title: '最近两周的心情', topic: 'mood', minutes: 3, licence: PHQ_CREDIT, source: PHQ_SOURCE },
  gad7: { ...self, title: '最近两周的担心', topic: 'anxiety', minutes: 2, licence: PHQ_CREDIT, source: PHQ_SOURCE },
  phq8: {
    title: '最近两周的心情（八题）',
    topic: 'mood',
    minutes: 3,
    licence: PHQ_CREDIT,
    source: PHQ_SOURCE,
    doesNot: ONLY_A_HINT,
    selfTest: false,
  },
  phq2: { ...self, title: '两道题看看心情', topic: 'mood', minutes: 1, licence: PHQ_CREDIT, source: PHQ_SOURCE },
  phq4: { ...self, title: '四道题看看心情和担心', topic: 'mood', minutes: 1, licence: PHQ_CREDIT, source: PHQ_SOURCE },
  gad2: { ...self, title: '两道题看看担心', topic: 'anxiety', minutes: 1, licence: PHQ_CREDIT, source: PHQ_SOURCE },
  cesd10: {
    ...self,
    title: '最近一周的心情',
    topic: 'mood',
    minutes: 3,
    licence: 'CES-D 由美国国家心理健康研究所发布，可免费使用。',
    source: 'Andresen 等（1994），中文为 CHARLS 调查所用的版本',
  },
  audit_c: {
    ...self,
    title: '最近一年喝酒的情况',
    topic: 'drinking',
    minutes: 1,
    licence: 'AUDIT-C 属公共领域；完整版 AUDIT © 世界卫生组织，不得出售。',
    source: '世界卫生组织 AUDIT 的前三题',
  },
  who5: {
    ...self,
    title: '最近两周的精神',
    topic: 'wellbeing',
    minutes: 1,
    licence: `© 世界卫生组织，CC BY-NC-SA 3.0 IGO，仅限非商业使用。${REGISTERED}`,
    source: '世界卫生组织 WHO-5（2024）',
  },
  dass21: {
    ...self,
    title: '最近一周的情绪和压力',
    topic: 'stress',
    minutes: 5,
    licence: `Lovibond 和 Lovibond（1995）编制，不得改动，不得出售牟利。${REGISTERED}`,
    source: 'DASS-21 简体中文版（龚栩等，2010）',
  },
  swls: {
    ...self,
    title: '对生活的满意程度',
    topic: 'wellbeing',
    minutes: 2,
    licence: `Diener、Emmons、Larsen 和 Griffin（1985）编制。${REGISTERED}`,
    source: 'SWLS，中文为公开发布的版本',
  },
  gses: {
    ...self,
    title: '遇事时的把握',
    topic: 'self',
    minutes: 3,
    doesNot: NOT_YOUR_WORTH,
    licence: `Schwarzer 等编制，中文由 Zhang 和 Schwarzer（1995）改编。${REGISTERED}`,
    source: 'GSES，中文为公开发布的版本',
  },
  rses: {
    ...self,
    title: '怎样看自己',
    topic: 'self',
    minutes: 3,
    doesNot: NOT_YOUR_WORTH,
    licence: `Morris Rosenberg 编制，教育和专业研究可免费使用。${REGISTERED}`,
    source: 'Rosenberg 自尊量表，中文为公开发布的版本',
  },
  k6: {
    ...self,
    title: '最近一个月的状态',
    topic: 'mood',
    minutes: 2,
    licence: `Kessler 等编制。${REGISTERED}`,
    source: 'K6，中文题目取自 CFPS 调查',
  },
  cbi: {
    ...self,
    title: '工作累不累',
    topic: 'burnout',
    minutes: 5,
    licence: `Kristensen 等（2005）编制。${REGISTERED}`,
    source: '哥本哈根倦怠量表，中文为工作译本',
  },
  brs: {
    ...self,
    title: '遇到难处后的恢复',
    topic: 'self',
    minutes: 2,
    doesNot: NOT_YOUR_WORTH,
    licence: `Smith 等编制，注明出处可用于研究和教育。${REGISTERED}`,
    source: 'BRS，中文译本尚未验证',
  },
  ucla3: {
    ...self,
    title: '有没有人陪',
    topic: 'relationships',
    minutes: 1,
    licence: `Hughes 等（2004）编制。${REGISTERED}`,
    source: 'UCLA 孤独量表三题版，中文为公开发布的版本',
  },
  family_apgar: {
    ...self,
    title: '家里的支持',
    topic: 'relationships',
    minutes: 2,
    licence: `Smilkstein（1978）编制。${REGISTERED}`,
    source: 'Family APGAR，中文为公开发布的版本',
  },
  phq15: { ...self, title: '最近四周的身体', topic: 'body', minutes: 4, licence: PHQ_CREDIT, source: PHQ_SOURCE },
  mini_ipip: {
    ...self,
    title: '性格小测',
    topic: 'self',
    minutes: 5,
    doesNot: NOT_YOUR_WORTH,
    licence: '国际人格题库（IPIP）属公共领域，无需许可。',
    source: 'Mini-IPIP（ipip.ori.org），中文为第三方译本',
  },
};
