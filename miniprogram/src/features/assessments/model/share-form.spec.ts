import { describe, expect, it } from '@jest/globals';
import type { ShareReceiver } from '../api/sharing';
import { emptyForm, wishOf } from './share-form';

const receiver = (accountId: string, maySeeAnswers: boolean): ShareReceiver => ({
  ...{ accountId, name: '俞静安', role: 'expert', roleName: '专家', unitKindName: null, maySeeAnswers },
});
const RECEIVERS = [receiver('expert', true), receiver('peer', false)];
const NOW = new Date('2026-11-28T18:00:00.000Z'); // 29 November in the county

describe('the form of a share', () => {
  it('chooses nothing for anybody but the day, and asks for nothing until all is chosen', () => {
    const form = emptyForm('一个特别特别特别特别特别特别特别长的昵称', NOW);
    expect(form).toMatchObject({ receiverId: null, purpose: null, untilOn: '2026-12-13', withAnswers: false });
    expect(form.name).toHaveLength(20);
    expect(wishOf(form, 's', RECEIVERS)).toBeNull();
    expect(wishOf({ ...form, receiverId: 'expert' }, 's', RECEIVERS)).toBeNull();
    expect(wishOf({ ...form, receiverId: 'gone', purpose: 'advice' }, 's', RECEIVERS)).toBeNull();
  });

  // Mutation: the tick goes along to whoever is chosen.
  it('gives the answers only to whom they may be given', () => {
    const form = { ...emptyForm('老周', NOW), purpose: 'advice', withAnswers: true } as const;
    expect(wishOf({ ...form, receiverId: 'expert' }, 's', RECEIVERS)?.withAnswers).toBe(true);
    expect(wishOf({ ...form, receiverId: 'peer' }, 's', RECEIVERS)?.withAnswers).toBe(false);
  });
});
