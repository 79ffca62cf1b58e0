import type { ContentDraft } from '../../src/modules/courses/index.js';

/** An article as somebody hands it in. */
export const article = (change: Partial<ContentDraft> = {}): ContentDraft => ({
  title: '躺下就清醒',
  summary: '让床重新只管睡觉，从固定起床时间开始。',
  topic: 'emotions',
  audiences: ['everyone'],
  minutes: 3,
  text: '<h2>今晚</h2><p>困了再上床。<strong>别看钟</strong>，打<a href="tel:12356">12356</a>。</p><ol><li>起来</li><li>坐着</li></ol>',
  sources: ['《睡眠健康核心信息及释义》，2025', '《中国失眠症诊断和治疗指南》，2017'],
  ...change,
});

/** A piece to listen to, whose sound lies beside the server. */
export const piece = (change: Partial<ContentDraft> = {}): ContentDraft => ({
  ...article({ title: '窗外小雨', summary: '门窗关好了，雨在外头下。', minutes: 2, text: '', sources: [] }),
  sound: { name: 'rain', licence: '合成的，CC0 1.0' },
  ...change,
});
