import { describe, expect, it } from '@jest/globals';
import { signedName } from './signed-name.js';

describe('a name on a paper', () => {
  it('has one form of each letter and single spaces', () => {
    expect(signedName('  Ｗang　 Li ')).toBe('Wang Li');
    expect(signedName('买买提·热合曼')).toBe('买买提·热合曼');
  });

  it('is none when nothing that could be a name was typed', () => {
    expect([undefined, '', ' \n ', '李', '　李　'].map(signedName)).toEqual([null, null, null, null, null]);
  });

  it('fits its column, however many letters one character stands for', () => {
    expect(signedName('㍿'.repeat(20))).toBe('株式会社'.repeat(5));
  });
});
