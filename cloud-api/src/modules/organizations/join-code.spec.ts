import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeededRandom } from '../../platform/random/index.js';
import { isJoinCode, JOIN_CODE_LENGTH, normaliseJoinCode } from './join-code.js';

describe('a join code', () => {
  it.each(['abcd2345', 'ＡＢＣＤ２３４５', ' ab cd-23 45\n', 'ABCD—2345', 'ab\u3000cd２３４５'])(
    'typed as %j is ABCD2345',
    (typed) => {
      expect(normaliseJoinCode(typed)).toBe('ABCD2345');
    },
  );

  it('is not looked up when it cannot be one', () => {
    for (const typed of ['', 'ABCD234', 'ABCD23456', 'ABCD234O', 'ABCD2341', "ABCD' OR", '禾溪县总工会第一']) {
      expect(isJoinCode(normaliseJoinCode(typed))).toBe(false);
    }
  });

  it('that was drawn is recognised, however it is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (seed, lower) => {
        const code = new SeededRandom(seed).readableCode(JOIN_CODE_LENGTH);
        const typed = [...(lower ? code.toLowerCase() : code)].join(' ');
        expect(normaliseJoinCode(typed)).toBe(code);
        expect(isJoinCode(code)).toBe(true);
      }),
    );
  });
});
