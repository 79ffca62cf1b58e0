import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeededRandom } from '../../../platform/random/index.js';
import { INVITATION_CODE_LENGTH, normaliseInvitationCode, showInvitationCode } from './invitation-code.js';

describe('an invitation code', () => {
  it('is shown in groups of four and means the same however it is typed', () => {
    expect(showInvitationCode('ABCD2345EFGH')).toBe('ABCD-2345-EFGH');
    for (const typed of ['abcd-2345-efgh', ' ＡＢＣＤ２３４５ efgh ', 'ABCD2345EFGH']) {
      expect(normaliseInvitationCode(typed)).toBe('ABCD2345EFGH');
    }
  });

  it('survives showing and typing again', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const code = new SeededRandom(seed).readableCode(INVITATION_CODE_LENGTH);
        expect(normaliseInvitationCode(showInvitationCode(code).toLowerCase())).toBe(code);
      }),
    );
  });
});
