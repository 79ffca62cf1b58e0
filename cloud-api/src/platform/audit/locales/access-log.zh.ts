import type { Act, OwnedAct } from '../acts.js';

/** What a person reads of what others did with their data: after the role of whoever did it. */
const WHAT: Partial<Record<Act, string>> = {
  'nomination.accepted': '把单位的活动名额给了您',
  'nomination.declined': '没有把单位的活动名额给您',
  'nominations.read': '查看了向单位申请活动名额的人，其中有您',
  'recovery-codes.made': '为您的工作账号生成了新的恢复码',
  'role.granted': '给了您一个身份',
  'role.revoked': '收回了您的一个身份',
  'share.opened': '打开了您分享的一次结果',
  'sign-in-sheet.exported': '下载了活动签到表，上面有您',
  'sign-ups.exported': '下载了活动报名表，里面有您',
  'sign-ups.read': '查看了活动报名名单，里面有您',
  'staff.authenticator-reset': '重置了您工作账号的验证器',
  'staff.sign-in-refused': '想用您的工作账号登录，没有成功',
} satisfies Record<OwnedAct, string>;

/** An act that only a newer server knows, while several are being updated, is told as well. */
export const deedInWords = (act: Act): string => WHAT[act] ?? '查看或更改了与您有关的内容';

/** Who did it, where no role says so. */
export const WITHOUT_ROLE = { account: '工作人员', machine: '系统维护人员', stranger: '有人' };
