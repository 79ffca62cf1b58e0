import type { DataGroup } from '../../../platform/personal-data/index.js';

/** What a person reads of a kind of data: what it is, what for, how long, and what becomes of it when they delete. */
export interface CategoryWords {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly howLong: (county: { readonly resultMonths: number }) => string;
  readonly whenDeleted: string;
  /** why rows stay after a deletion; null: none do */
  readonly keptBecause: string | null;
}

export const CATEGORIES: Readonly<Record<DataGroup, CategoryWords>> = {
  assessments: {
    title: '自测',
    what: '您的回答、结果和没答完的草稿；没有分享的，只有您看得到',
    why: '算出结果，看前后变化',
    howLong: ({ resultMonths }) => `结果保存${resultMonths}个月，草稿放着不动90天，到期自动删除`,
    whenDeleted: '全部删除，加密用的钥匙也销毁，备份里的也打不开了',
    keptBecause: null,
  },
  consents: {
    title: '同意记录',
    what: '您同意过什么、什么时候、有没有撤回',
    why: '证明我们是按您的同意做的',
    howLong: () => '账号在就保存',
    whenDeleted: '全部删除',
    keptBecause: null,
  },
  events: {
    title: '活动报名',
    what: '报过哪些活动、报名时写的名字',
    why: '留座位、通知变动',
    howLong: () => '账号在就保存；报名的名字在活动结束90天后清除',
    whenDeleted: '全部删除，没开始的活动把座位让给候补的人；已公布的人数不变',
    keptBecause: null,
  },
  learning: {
    title: '学习记录',
    what: '收藏了什么、看到哪里、哪天看过哪篇，只有您自己看得到',
    why: '方便您找回来、接着看；统计全县的学习人次',
    howLong: () => '账号在就保存；哪天看过哪篇保存24个月',
    whenDeleted: '收藏和看到哪里全部删除；已经算进学习人次的还算数，但找不到是谁了',
    keptBecause: '全县的学习人次不能少；只留下哪天、哪篇，已经找不到人',
  },
  messages: {
    title: '消息',
    what: '收到的通知',
    why: '告诉您和您有关的变动',
    howLong: () => '保存12个月',
    whenDeleted: '全部删除',
    keptBecause: null,
  },
  organizations: {
    title: '所在单位',
    what: '加入过哪个单位，只有您自己看得到',
    why: '报名单位的活动名额',
    howLong: () => '账号在就保存',
    whenDeleted: '全部删除',
    keptBecause: null,
  },
  plans: {
    title: '签过名的年度计划',
    what: '替单位提交、或替工会审核的计划',
    why: '单位的正式文件要有人签名',
    howLong: () => '随单位的计划长期保存',
    whenDeleted: '文件是单位的，和签的名字一起保留；是哪个账号写的不再记着',
    keptBecause: '单位的正式文件和上面签的名字，是工会要存的档',
  },
  sessions: {
    title: '登录的设备',
    what: '在哪些设备上登录着',
    why: '让您看得到，也退得出去',
    howLong: () => '30天不用就删除',
    whenDeleted: '全部退出并删除',
    keptBecause: null,
  },
  access: {
    title: '查看记录',
    what: '工作人员查看或更改过您的什么',
    why: '让您知道，也防止有人乱看',
    howLong: () => '长期保存，不能改',
    whenDeleted: '记录留着，里面只有编号，编号不再指向任何人',
    keptBecause: '操作记录要能查证，不能改；里面只有编号，已经找不到人',
  },
  account: {
    title: '账号',
    what: '昵称、微信标识、您的身份',
    why: '认出是您',
    howLong: () => '账号在就保存',
    whenDeleted: '全部删除，身份也一起取消；以后再登录是一个新账号',
    keptBecause: null,
  },
};
