import { describe, expect, it } from '@jest/globals';
import { contentProblems } from './content-readiness.policy.js';
import type { ContentDraft } from './content.types.js';

const READY: ContentDraft = {
  title: '躺下就清醒',
  summary: '让床重新只管睡觉，从固定起床时间开始。',
  topic: 'emotions',
  audiences: ['everyone'],
  minutes: 3,
  text: '<p>困了再上床。</p>',
  sources: ['《睡眠健康核心信息及释义》，2025'],
};
const places = (change: Partial<ContentDraft>) => contentProblems({ ...READY, ...change }).map(({ path }) => path);

describe('what a content lacks', () => {
  it('nothing, when all is there', () => {
    expect(contentProblems(READY)).toEqual([]);
    expect(places({ sources: [] })).toEqual([]);
  });

  // Mutation: any bound moved by one.
  it.each<[string, Partial<ContentDraft>, Partial<ContentDraft>]>([
    ['title', { title: '一' }, { title: '一二' }],
    ['title', { title: '字'.repeat(41) }, { title: '字'.repeat(40) }],
    ['title', { title: '一\n二' }, { title: '一 二' }],
    ['summary', { summary: '字'.repeat(9) }, { summary: '字'.repeat(10) }],
    ['summary', { summary: '字'.repeat(121) }, { summary: '字'.repeat(120) }],
    ['audiences', { audiences: [] }, { audiences: ['teachers'] }],
    ['minutes', { minutes: 0 }, { minutes: 1 }],
    ['minutes', { minutes: 61 }, { minutes: 60 }],
    ['minutes', { minutes: 2.5 }, { minutes: 2 }],
    ['text', { text: '<p> </p><hr />' }, { text: '<p>字</p>' }],
    ['text', { text: `<p>${'字'.repeat(21_843)}</p>` }, { text: `<p>${'字'.repeat(21_842)}</p>` }],
    ['text', { text: '<p><img src="/pictures/x.webp" />字</p>' }, { text: '<p>&lt;img 字</p>' }],
    ['sources', { sources: Array<string>(13).fill('书') }, { sources: Array<string>(12).fill('书') }],
    ['sources', { sources: ['字'.repeat(121)] }, { sources: ['字'.repeat(120)] }],
    ['sound', { sound: { name: 'x', licence: '字'.repeat(121) } }, { sound: { name: 'x', licence: '字'.repeat(120) } }],
    ['text', { text: '' }, { text: '', sound: { name: 'x', licence: 'CC0-1.0' } }],
    ['sources', { sources: ['书', ' '] }, { sources: ['书', '法'] }],
  ])('says so beside %s, at its bound', (path, beyond, within) => {
    expect(places(beyond)).toEqual([path]);
    expect(places(within)).toEqual([]);
  });

  it('says all of it at once, in the order of the form', () => {
    const nothing = { title: '', summary: '', audiences: [], minutes: 0, text: '' };
    expect(places(nothing)).toEqual(['title', 'summary', 'audiences', 'minutes', 'text']);
  });
});
