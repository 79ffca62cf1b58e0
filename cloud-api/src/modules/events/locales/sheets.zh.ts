import type { SignUpState } from '@anxin/contracts';

export const SIGN_UP_STATE_NAMES: Readonly<Record<SignUpState, string>> = {
  requested: '等单位推荐',
  seated: '已报上',
  waiting: '候补',
  declined: '单位未推荐',
  cancelled: '已取消',
};

export const sheetWords = {
  sheetName: '报名名单',
  number: '序号',
  name: '姓名',
  nickname: '昵称',
  unit: '单位',
  state: '状态',
  position: '候补次序',
  signedUpAt: '报名时间',
  sign: '签到',
  erased: '（已清除）',
  signInTitle: '签到表',
  when: (text: string) => `时间：${text}`,
  where: (text: string) => `地点：${text}`,
  speaker: (text: string) => `主讲：${text}`,
  count: (seated: number) => `已报上${seated}人，名单按报名先后排列。`,
  nobody: '还没有人报上。',
  walkIns: '现场来的请写在这里：',
  staff: ['现场负责人', '实到人数', '日期'],
  spreadsheetFile: (title: string) => `${title}-报名名单.xlsx`,
  signInFile: (title: string) => `${title}-签到表.pdf`,
};
