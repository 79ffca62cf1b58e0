import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeededRandom } from '../../../platform/random/index.js';
import { normaliseRecoveryCode, RECOVERY_CODE_LENGTH, showRecoveryCode } from './recovery-code.js';

describe('a recovery code', () => {
  it('is shown in two halves and means the same however it is typed', () => {
    expect(showRecoveryCode('ABCDE23456')).toBe('ABCDE-23456');
    for (const typed of ['abcde-23456', ' ＡＢＣＤＥ２３４５６ ', 'abcde 23456']) {
      expect(normaliseRecoveryCode(typed)).toBe('ABCDE23456');
    }
  });

  it('survives showing and typing again', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const code = new SeededRandom(seed).readableCode(RECOVERY_CODE_LENGTH);
        expect(normaliseRecoveryCode(showRecoveryCode(code).toLowerCase())).toBe(code);
      }),
    );
  });
});
