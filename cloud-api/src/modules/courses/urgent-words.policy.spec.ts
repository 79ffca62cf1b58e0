import { describe, expect, it } from '@jest/globals';
import { asksForHelp } from './urgent-words.policy.js';

describe('words of somebody who may be thinking of not living', () => {
  it.each(['不想活了', '活着 没 意思', '想、死', '怎么割腕', '自殺以外：自杀', '吃安眠药多少会过量', '伤害自己'])(
    '%s',
    (text) => {
      expect(asksForHelp(text)).toBe(true);
    },
  );

  it.each(['睡不着', '活得很累', '孩子写作业', '死记硬背', '安眠药怎么停', '手机', '不想上班', ''])(
    'not %s',
    (text) => {
      expect(asksForHelp(text)).toBe(false);
    },
  );
});
