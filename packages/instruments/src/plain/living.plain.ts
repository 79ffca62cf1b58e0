import { BREATHE, CALL, READ_AFTER_WORK, TELL_SOMEONE } from './next-steps.js';
import type { PlainTexts } from './plain.types.js';

const IN_TWO_WEEKS = '两周后可再看看';

/**
 * The bands of the source differ by sex and meet at 3, where women are already above theirs and men are not.
 * These need not know the sex: below both, between them, above both.
 */
export const auditCPlain: PlainTexts = {
  bands: [
    {
      min: 0,
      max: 2,
      name: '喝得不多',
      headline: '这一年，您喝得不多',
      body: '这样就好，累的时候也可以先喝口热水。',
      weight: 'light',
    },
    {
      min: 3,
      max: 3,
      name: '可以留意',
      headline: '这一年，喝酒可以留意一下',
      body: '想少喝时，从少喝一次开始。',
      weight: 'light',
    },
    {
      min: 4,
      max: 12,
      name: '喝得偏多',
      headline: '这一年，您喝得偏多',
      body: '不少人靠喝酒解乏，可以找人说说。天天喝的话，先问过医生再停。',
      weight: 'talk',
    },
  ],
  retestHint: '三个月后可再看看',
};

/** The total is the percentage; a low one is the heavy end. */
export const who5Plain: PlainTexts = {
  bands: [
    {
      min: 51,
      max: 100,
      name: '精神不错',
      headline: '这两周，您精神不错',
      body: '让您舒服的那些事，继续做着。',
      weight: 'light',
    },
    {
      min: 29,
      max: 50,
      name: '有些疲惫',
      headline: '这两周，您有些疲惫',
      body: '累的时候，先歇一歇，也可以找人说说。',
      weight: 'talk',
    },
    {
      min: 0,
      max: 28,
      name: '很辛苦',
      headline: '这两周，您很辛苦',
      body: '撑到现在不容易，可以请人听您说说。',
      weight: 'heavy',
    },
  ],
  retestHint: IN_TWO_WEEKS,
};

export const phq15Plain: PlainTexts = {
  bands: [
    {
      min: 0,
      max: 4,
      name: '比较轻松',
      headline: '这四周，您身上比较轻松',
      body: '活动一会儿，早点睡，都是好事。',
      weight: 'light',
    },
    {
      min: 5,
      max: 9,
      name: '有些不适',
      headline: '这四周，您身上有些不适',
      body: '忙累的时候，身体常会先说话。',
      weight: 'light',
    },
    {
      min: 10,
      max: 14,
      name: '不太舒服',
      headline: '这四周，您身上不太舒服',
      body: '拖着会更累，可以先去看看医生。',
      weight: 'talk',
    },
    {
      min: 15,
      max: 30,
      name: '很不舒服',
      headline: '这四周，您身上很不舒服',
      body: '请别硬撑，先去看看医生，也和人说说。',
      weight: 'heavy',
    },
  ],
  retestHint: '四周后可再看看',
};

export const swlsPlain: PlainTexts = {
  bands: [
    {
      min: 26,
      max: 35,
      name: '比较满意',
      headline: '现在的日子，您比较满意',
      body: '好日子里，也记得歇一歇。',
      weight: 'light',
    },
    {
      min: 20,
      max: 25,
      name: '还算满意',
      headline: '现在的日子，您还算满意',
      body: '有想改变的地方，一次改一点就好。',
      weight: 'light',
    },
    {
      min: 15,
      max: 19,
      name: '不太满意',
      headline: '现在的日子，您不太满意',
      body: '心里的话，可以找人说说。',
      weight: 'talk',
    },
    {
      min: 5,
      max: 14,
      name: '很不满意',
      headline: '现在的日子，您过得不容易',
      body: '不必一个人扛，可以请人听您说说。',
      weight: 'talk',
    },
  ],
  retestHint: '三个月后可再看看',
};

export const brsPlain: PlainTexts = {
  bands: [
    {
      min: 4.31,
      max: 5,
      name: '缓得快',
      headline: '遇到难处，您缓过来得快',
      body: '累了也可以靠一靠别人。',
      weight: 'light',
    },
    {
      min: 3,
      max: 4.3,
      name: '缓得过来',
      headline: '遇到难处，您缓得过来',
      body: '给自己一点时间就好。',
      weight: 'light',
    },
    {
      min: 1,
      max: 2.99,
      name: '缓得慢些',
      headline: '遇到难处，您缓得慢一些',
      body: '慢一点没关系，有人陪着会轻一些。',
      weight: 'talk',
    },
  ],
  retestHint: '三个月后可再看看',
};

export const familyApgarPlain: PlainTexts = {
  bands: [
    {
      min: 7,
      max: 10,
      name: '有人撑着',
      headline: '家里常有人撑着您',
      body: '有空时，也和他们说声辛苦。',
      weight: 'light',
      steps: [TELL_SOMEONE, READ_AFTER_WORK, BREATHE],
    },
    {
      min: 4,
      max: 6,
      name: '有时不够',
      headline: '家里的支持，有时不太够',
      body: '想要的帮忙，可以试着直接说。',
      weight: 'light',
      steps: [TELL_SOMEONE, READ_AFTER_WORK, CALL],
    },
    {
      min: 0,
      max: 3,
      name: '常常不够',
      headline: '家里的支持，常常不够',
      body: '家里说不出口的，可以找别人说说。',
      weight: 'talk',
    },
  ],
  retestHint: '三个月后可再看看',
};
