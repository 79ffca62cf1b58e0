import type { MessageKind } from '@anxin/contracts';
import { instantInWords } from '../../../platform/clock/index.js';
import type { MessageParams } from '../message.types.js';

export interface MessageWords {
  title: string;
  text: string;
}
type Writers = { readonly [Kind in MessageKind]: (params: MessageParams[Kind]) => MessageWords };

/** Somebody may look over the reader's shoulder: titles name no subject, and nothing tells why anybody comes. */
const writers: Writers = {
  'event-changed': ({ title, changes }) => ({
    title: '活动安排有变化',
    text: `《${title}》${closed(changes)}您的报名还在，时间不合适可以取消。`,
  }),
  'event-cancelled': ({ title, reason }) => ({
    title: '活动取消了',
    text: `《${title}》取消了：${closed(reason)}抱歉让您空等，您可以看看别的活动。`,
  }),
  'event-reminder': ({ title, startsAt, where }) => ({
    title: '活动快开始了',
    text: `《${title}》${when(startsAt)}开始，地点：${closed(where)}来不了的话，请提前取消，把位置让给别人。`,
  }),
  'seat-given': ({ title, startsAt }) => ({
    title: '有您的名额了',
    text: `《${title}》给您留了位置，${when(startsAt)}开始。来不了的话，请提前取消。`,
  }),
  'nomination-asked': ({ title, unitName, until }) => ({
    title: '有同事想参加活动',
    text: `${unitName}有同事想用单位的名额参加《${title}》，请在${when(until)}前推荐。`,
  }),
  'nomination-declined': ({ title }) => ({
    title: '这次没有排上',
    text: `《${title}》这次单位的名额没有轮到您，不影响以后报名，您可以看看别的活动。`,
  }),
  'unit-seats-changed': ({ title, unitName, seats }) => ({
    title: '单位的名额有变化',
    text:
      seats > 0
        ? `《${title}》给${unitName}的名额现在是${seats}个，有同事想参加，您可以推荐。`
        : `《${title}》这次没有给${unitName}留名额，您可以看看别的活动。`,
  }),
  'plan-submitted': ({ unitName, year }) => ({
    title: '有年度计划等您审核',
    text: `${unitName}交来了${year}年度计划，请您看一看。`,
  }),
  'plan-passed': ({ unitName, year }) => ({
    title: '有年度计划等县里审核',
    text: `${unitName}的${year}年度计划初审已经通过，请您看一看。`,
  }),
  'plan-returned': ({ unitName, year, reason }) => ({
    title: '年度计划请再改一改',
    text: `${unitName}的${year}年度计划退回来了：${closed(reason)}填过的都在，改好后再交一次就行。`,
  }),
  'plan-approved': ({ unitName, year }) => ({
    title: '年度计划通过了',
    text: `${unitName}的${year}年度计划已经通过，辛苦您了。`,
  }),
  'plan-extended': ({ unitName, year, dueAt, reason }) => ({
    title: '年度计划可以晚些交',
    text: `${unitName}的${year}年度计划，请在${when(dueAt)}前交。延期原因：${closed(reason)}`,
  }),
  'plan-reminder': ({ unitName, year, dueAt, daysLeft }) => ({
    title: daysLeft < 0 ? '年度计划还没有交' : '年度计划快到期了',
    text: `${unitName}的${year}年度计划${deadline(when(dueAt), daysLeft)}填了一半的都存着，接着填就行。`,
  }),
  'recovery-code-used': ({ left }) => ({
    title: '有人用恢复码登录了您的工作账号',
    text: `还剩${left}个恢复码可用。如果不是您本人，请马上联系县总工会管理员。`,
  }),
  'recovery-codes-made': () => ({
    title: '您的工作账号有了新的恢复码',
    text: '先前的恢复码都不能用了。如果不是您本人办的，请马上联系县总工会管理员。',
  }),
  'result-shared': () => ({
    title: '有人给您分享了内容',
    text: '有职工选了您，请您看一看。打开“分享给我的”就能看到，到期或停止后就看不到了。',
  }),
};

/** The words of a message as they are today. */
export function messageWords<Kind extends MessageKind>(kind: Kind, params: MessageParams[Kind]): MessageWords {
  return writers[kind](params);
}

function deadline(dueAt: string, daysLeft: number): string {
  if (daysLeft < 0) return `的截止时间是${dueAt}，已经过了，现在补交仍然收。`;
  if (daysLeft === 0) return `今天截止，请在${dueAt}前交。`;
  return `请在${dueAt}前交，还有${daysLeft}天。`;
}

const when = (iso: string): string => instantInWords(new Date(iso));

/** What people wrote themselves ends in one full stop, whether they set it or not. */
const closed = (text: string): string => `${text.trim().replace(/[。．.；;，,！!]+$/u, '')}。`;
