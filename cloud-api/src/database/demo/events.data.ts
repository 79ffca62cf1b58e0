import type { Audience, EventCover, EventKind, Topic } from '@anxin/contracts';

/** Days from today to begin looking, and the weekday that is then taken (1 is Monday, 7 Sunday). */
export interface DemoDay {
  from: number;
  weekday: number;
}

export interface DemoEvent {
  kind: EventKind;
  title: string;
  speaker: string;
  intro: string | null;
  day: DemoDay;
  /** in the county's time, `14:30` */
  time: string;
  minutes: number;
  /** a venue's name; null: online */
  venue: string | null;
  seats: number;
  audience: Audience;
  topic: Topic | null;
  cover: EventCover;
  description: string;
  /** who publishes it */
  by: string;
  /** days before it begins on which it was, or will be, opened for signing up */
  opened: number;
  /** units with so many seats each; the unit says who gets them */
  shares?: readonly [unit: string, seats: number][];
  /** in the order in which they asked; those who found no seat wait */
  signUps?: readonly string[];
  /** gave their seat back */
  left?: readonly string[];
  nominated?: readonly string[];
  declined?: readonly string[];
  state?: 'draft' | 'cancelled';
  cancelReason?: string;
  /** published for another time, and moved */
  movedFrom?: string;
}

const WORKSHOP = ['下班路上的阿禾', '细纱车间小周', '贴片机旁', '窑火正旺', '跑长途的老郑', '爱喝浓茶'];
const STREET = ['一路公交末班车', '清晨四点半', '雨天也准时', '路边修车摊', '高处的风', '窗口三号'];
const CARE = ['夜班的灯', '三楼靠窗', '粉笔盒', '带娃的傍晚', '许暖', '何静之', '彭小禾', '范清和'];
const PEERS = ['秦安', '卢一诺', '曾念', '江小满', '万里行', '罗秋实', '魏长青', '宋书言', '邹砚秋'];
const LIAISONS = ['沈织云', '简若宁', '薛映雪', '樊一鸣', '车前行', '冯小迟', '路平安', '晏晨洁', '姚知新', '闵照夜'];

export const PAST: readonly DemoEvent[] = [
  {
    ...{ kind: 'lecture', title: '睡个安稳觉', speaker: '俞静安', intro: '县人民医院心理科医生' },
    ...{ day: { from: -62, weekday: 4 }, time: '14:30', minutes: 90, venue: '禾溪县工人文化宫', seats: 120 },
    ...{ audience: 'everyone', topic: 'emotions', cover: 'door-lamp', by: '林知夏', opened: 14 },
    description: '睡不着的时候，身体在说什么？这一讲从作息、手机和心事三件事讲起，教大家一套躺下就能做的放松法。',
    signUps: [...WORKSHOP, ...STREET, ...CARE],
  },
  {
    ...{ kind: 'parents-class', title: '孩子上初中了，怎么好好说话', speaker: '闵怀谷', intro: '从教二十六年的班主任' },
    ...{ day: { from: -48, weekday: 6 }, time: '09:30', minutes: 100, venue: '第一中学教工活动室', seats: 40 },
    ...{ audience: 'parents', topic: 'parenting', cover: 'tea-hills', by: '林知夏', opened: 12 },
    description: '少一句“我都是为你好”，多一句“你想怎么办”。现场有三段真实的对话，一起试着换一种说法。',
    signUps: ['带娃的傍晚', '粉笔盒', '窗口三号', '细纱车间小周', '下班路上的阿禾', '三楼靠窗', '贴片机旁', '彭小禾'],
  },
  {
    ...{ kind: 'group-counselling', title: '慢下来小组：给夜班的人', speaker: '齐若水', intro: '心理咨询师' },
    ...{ day: { from: -34, weekday: 3 }, time: '19:00', minutes: 90, venue: '职工心灵驿站团辅室', seats: 10 },
    ...{ audience: 'everyone', topic: 'emotions', cover: 'steam-cup', by: '陶一舟', opened: 10 },
    description: '十个人，一间安静的屋子。用昵称就好，不问单位，也不做记录。',
    signUps: [
      '夜班的灯',
      '清晨四点半',
      '一路公交末班车',
      '窑火正旺',
      '跑长途的老郑',
      '高处的风',
      '下班路上的阿禾',
      '雨天也准时',
    ],
  },
  {
    ...{ kind: 'lecture', title: '班组长怎样和组员谈心', speaker: '裴远山', intro: '企业员工援助顾问' },
    ...{ day: { from: -27, weekday: 2 }, time: '15:00', minutes: 120, venue: '工业园区职工服务中心', seats: 60 },
    ...{ audience: 'enterprise', topic: 'work-relations', cover: 'tools-down', by: '盛夏雨', opened: 14 },
    description: '看见组员脸色不对，第一句话说什么？不追问、不评判、不打包票，学三个能用的开头。',
    signUps: [
      '罗秋实',
      '邹砚秋',
      '沈织云',
      '樊一鸣',
      '陆小禾',
      '细纱车间小周',
      '贴片机旁',
      '窑火正旺',
      '竺清风',
      '窦青瓷',
    ],
  },
  {
    ...{ kind: 'cloud-class', title: '下班后的一刻钟', speaker: '施以宁', intro: '正念练习带领人' },
    ...{ day: { from: -20, weekday: 5 }, time: '20:00', minutes: 45, venue: null, seats: 200 },
    ...{ audience: 'everyone', topic: 'work-stress', cover: 'finish-lamp', by: '林知夏', opened: 9 },
    description: '不用出门，戴上耳机就行。一起做一次十五分钟的放松练习，然后早点休息。',
    signUps: [...WORKSHOP, ...STREET, '带娃的傍晚', '许暖', '曾念'],
  },
  {
    ...{ kind: 'lecture', title: '教师的情绪由谁来接', speaker: '穆清扬', intro: '高校心理学教师' },
    ...{ day: { from: -13, weekday: 3 }, time: '15:30', minutes: 90, venue: '第一中学教工活动室', seats: 45 },
    ...{ audience: 'teachers', topic: 'work-stress', cover: 'facade', by: '关平仲', opened: 12 },
    description: '课堂上把情绪收好，下了课谁来接住老师？聊聊教研组里能互相做的几件小事。',
    signUps: ['粉笔盒', '彭小禾', '宋书言', '薛映雪', '褚桂芳', '江小满', '师语桐'],
  },
];

export const COMING: readonly DemoEvent[] = [
  {
    ...{ kind: 'lecture', title: '年底了，怎样把压力放一放', speaker: '俞静安', intro: '县人民医院心理科医生' },
    ...{ day: { from: 2, weekday: 4 }, time: '14:30', minutes: 90, venue: '职工心灵驿站多功能厅', seats: 24 },
    ...{ audience: 'everyone', topic: 'work-stress', cover: 'tools-down', by: '林知夏', opened: 26 },
    description:
      '赶工、盘点、冲业绩，年底最容易绷着。这一讲不讲大道理，带大家认一认压力从哪儿来，学两个坐在工位上就能做的办法。',
    signUps: [
      ...STREET,
      ...CARE,
      ...PEERS,
      '细纱车间小周',
      '下班路上的阿禾',
      '爱喝浓茶',
      '窑火正旺',
      '沈织云',
      '简若宁',
    ],
    left: ['何静之'],
  },
  {
    ...{ kind: 'group-counselling', title: '茶歇小组：听一听，说一说', speaker: '齐若水', intro: '心理咨询师' },
    ...{ day: { from: 5, weekday: 2 }, time: '19:00', minutes: 90, venue: '职工心灵驿站团辅室', seats: 8 },
    ...{ audience: 'everyone', topic: 'self-growth', cover: 'steam-cup', by: '陶一舟', opened: 24 },
    description: '每周一次，一共四次，来一次也可以。用昵称报名，听别人说也行，不想说就喝茶。',
    signUps: [
      '夜班的灯',
      '三楼靠窗',
      '带娃的傍晚',
      '窗口三号',
      '路边修车摊',
      '爱喝浓茶',
      '高处的风',
      '一路公交末班车',
      '下班路上的阿禾',
    ],
  },
  {
    ...{ kind: 'lecture', title: '车间里的呼吸课', speaker: '裴远山', intro: '企业员工援助顾问' },
    ...{ day: { from: 7, weekday: 3 }, time: '15:00', minutes: 60, venue: '工业园区职工服务中心', seats: 40 },
    ...{ audience: 'enterprise', topic: 'work-stress', cover: 'tools-down', by: '盛夏雨', opened: 26 },
    description: '机器一响，人就跟着紧。课上教一套三分钟的呼吸操，站着坐着都能做，班前班后正好。',
    shares: [
      ['禾溪晨织纺织有限公司', 12],
      ['禾溪启禾电子有限公司', 12],
      ['禾溪稻香食品有限公司', 8],
      ['禾溪映窑陶瓷有限公司', 8],
    ],
    signUps: ['细纱车间小周', '下班路上的阿禾', '许暖', '陆小禾', '贴片机旁', '范清和', '窑火正旺', '米小满'],
    nominated: ['细纱车间小周', '贴片机旁'],
    declined: ['陆小禾'],
  },
  {
    ...{ kind: 'parents-class', title: '陪考不焦虑', speaker: '闵怀谷', intro: '从教二十六年的班主任' },
    ...{ day: { from: 9, weekday: 6 }, time: '09:30', minutes: 100, venue: '禾溪县工人文化宫', seats: 150 },
    ...{ audience: 'parents', topic: 'parenting', cover: 'tea-hills', by: '林知夏', opened: 25 },
    description: '孩子的成绩有起有落，家里的气氛可以稳一点。聊聊考前家里该多做什么、少做什么。',
    signUps: ['带娃的傍晚', '粉笔盒', '窗口三号', '三楼靠窗', '贴片机旁', '许暖', '罗秋实', '简若宁', '薛映雪'],
    movedFrom: '14:30',
  },
  {
    ...{ kind: 'cloud-class', title: '骑手和司机的颈肩放松', speaker: '施以宁', intro: '正念练习带领人' },
    ...{ day: { from: 4, weekday: 1 }, time: '21:00', minutes: 40, venue: null, seats: 300 },
    ...{ audience: 'everyone', topic: 'work-stress', cover: 'finish-lamp', by: '林知夏', opened: 23 },
    description: '跑了一天，先把肩膀放下来。跟着做，不用换衣服，也不用开摄像头。',
    signUps: ['雨天也准时', '一路公交末班车', '跑长途的老郑', '万里行', '卢一诺', '下班路上的阿禾', ...LIAISONS],
  },
  {
    ...{ kind: 'lecture', title: '医护的边界感：下了班就下班', speaker: '俞静安', intro: '县人民医院心理科医生' },
    ...{ day: { from: 12, weekday: 5 }, time: '16:00', minutes: 90, venue: '县人民医院职工之家', seats: 36 },
    ...{ audience: 'medical', topic: 'work-stress', cover: 'door-lamp', by: '舒望舒', opened: 27 },
    description: '白大褂脱下来，心也要能脱下来。讲讲怎样和一天里见过的事告别，再回家吃饭。',
    signUps: ['夜班的灯', '三楼靠窗', '何静之', '魏长青', '简若宁', '曾念', '钟杏儿', '白术之'],
  },
  {
    ...{ kind: 'lecture', title: '两个人过日子：吵架之后', speaker: '穆清扬', intro: '高校心理学教师' },
    ...{ day: { from: 16, weekday: 7 }, time: '15:00', minutes: 90, venue: '禾城镇职工服务站', seats: 50 },
    ...{ audience: 'everyone', topic: 'marriage-family', cover: 'facade', by: '贺春生', opened: 5 },
    description: '吵架不可怕，怕的是吵完谁也不理谁。学一学怎么停下来，怎么再开口。',
  },
  {
    ...{ kind: 'lecture', title: '茶农的农闲心事', speaker: '闵怀谷', intro: '从教二十六年的班主任' },
    ...{ day: { from: 6, weekday: 5 }, time: '10:00', minutes: 60, venue: '茶山职工驿站', seats: 30 },
    ...{ audience: 'everyone', topic: 'emotions', cover: 'tea-hills', by: '骆青山', opened: 22 },
    description: '忙完一季，人闲下来，心反倒空。喝杯茶，说说农闲怎么过。',
    signUps: ['爱喝浓茶', '叶知茶', '叶初晴', '田野青'],
    ...{ state: 'cancelled', cancelReason: '山路养护封闭，车上不去，改到开春再办' },
  },
  {
    ...{ kind: 'lecture', title: '机关干部减压工作坊', speaker: '裴远山', intro: '企业员工援助顾问' },
    ...{ day: { from: 20, weekday: 4 }, time: '14:30', minutes: 120, venue: '禾溪县工人文化宫', seats: 80 },
    ...{ audience: 'officials', topic: 'work-stress', cover: 'facade', by: '林知夏', opened: 10 },
    description: '给窗口、信访、值班岗位的同事：怎样听完一肚子怨气，还能好好吃晚饭。',
    state: 'draft',
  },
];
