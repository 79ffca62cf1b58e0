import { describe, expect, it } from '@jest/globals';
import { EMPTY_FORM, isGoneOnWith, minutesOf, parseKept, problemsOf, type ContentForm } from './form';

const full: ContentForm = {
  ...{
    title: '躺下就清醒',
    summary: '让床重新只管睡觉，从固定起床时间开始。',
    topic: 'emotions',
    audiences: ['everyone'],
  },
  ...{ minutes: '', text: '<p>困了再上床。</p>', sources: '' },
};

describe('the form of an article', () => {
  it('says what is missing at its place, from the top down', () => {
    expect(problemsOf(full)).toEqual({});
    expect(Object.keys(problemsOf({ ...EMPTY_FORM, audiences: [] }))).toEqual([
      ...['title', 'summary', 'topic', 'audiences', 'text'],
    ]);
    for (const minutes of ['0', '61', '2.5', '一'])
      expect(Object.keys(problemsOf({ ...full, minutes }))).toEqual(['minutes']);
    // tags are no words
    expect(Object.keys(problemsOf({ ...full, text: '<p> </p><hr>' }))).toEqual(['text']);
  });

  it('reads three hundred characters a minute, tags aside, never none', () => {
    expect([0, 10, 449, 450, 900].map((count) => minutesOf(`<p>${'字'.repeat(count)}</p>`))).toEqual([1, 1, 1, 2, 3]);
    expect(minutesOf('字'.repeat(90_000))).toBe(60);
  });

  it('is taken up again as it was typed, and what another version wrote is left', () => {
    const kept = { contentId: 'c1', stamp: null, form: full, saved: EMPTY_FORM };
    expect(parseKept(JSON.stringify(kept))).toEqual(kept);
    for (const text of ['', '{', 'null', JSON.stringify({ ...kept, form: { title: 'x' } })]) {
      expect(parseKept(text)).toBeNull();
    }
  });
});

describe('what is on the device', () => {
  const saved: ContentForm = { ...EMPTY_FORM, title: '存好的' };
  const kept = { contentId: 'c1', stamp: 'a', form: saved, saved };

  // Mutation: only the stamp is compared.
  it('is gone on with as long as it is the newest, or has words that nobody has stored', () => {
    expect([isGoneOnWith(kept, null), isGoneOnWith(kept, { stamp: 'a' })]).toEqual([true, true]);
    expect(isGoneOnWith(kept, { stamp: 'b' })).toBe(false);
    expect(isGoneOnWith({ ...kept, form: { ...saved, title: '还没存' } }, { stamp: 'b' })).toBe(true);
  });
});
