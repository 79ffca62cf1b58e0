import { describe, expect, it } from '@jest/globals';
import { keepTogether } from './keep-together';

const shown = (text: string): string => keepTogether(text).replace(/\u2060/g, '~');

describe('numbers in a sentence that others wrote', () => {
  it('stay with their units, dates and hours whole', () => {
    expect(shown('请在12月9日（周三）9:00—20:30来，还有28位')).toBe('请在12~月~9~日（周~三）9:00~—~20:30来，还有28~位');
  });

  it('leave the words as they were, but for what nobody sees', () => {
    expect(shown('每周二十人，2026计划')).toBe('每周~二十人，2026计划');
  });
});
