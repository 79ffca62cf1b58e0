import type { CountyProfile, NamedUnit, OpeningHours, UnitField } from '../../modules/organizations/index.js';

/** How the file is written. */
export const jsonWords = {
  unreadable: (what: string) => `“${what}”看不懂；逗号、冒号、引号和括号都要用英文的，文字要放在英文双引号里`,
  value: '这里少了一个值',
  name: '这里应是英文双引号里的名称，例如 "unionPhone"',
  colon: '名称后面少了英文冒号',
  comma: '这一项前面少了英文逗号，或者括号没有成对',
  more: '文件到前面已经结束，后面多出了内容',
  twice: (name: string) => `“${name}”写了两次，请留一个`,
};

export const documentWords = {
  part: '这里要用花括号 { } 把几项括起来',
  list: '这里要用方括号 [ ] 列出来',
  unknown: (known: readonly string[]) => `没有这一项，请检查拼写；这里可以写：${known.join('、')}`,
  hotline: (numbers: string) => `热线只有这些，请写号码：${numbers}`,
  day: '日期要写成 2026-11-20 这样，而且是真有的一天',
};

/** What the columns of the table may be called; the first is what we call them. */
export const columnNames: Record<keyof NamedUnit, readonly string[]> = {
  name: ['名称', '单位名称', '单位', 'name'],
  kind: ['类别', '单位类别', '性质', 'kind'],
  region: ['所属', '所在区域', '区域', 'region'],
  headcountBand: ['人数', '职工人数', '人数段', 'headcount'],
};

export const tableWords = {
  noColumn: '表格第一行里没有这一列；四列都要有：名称、类别、所属、人数',
  kind: (kinds: string) => `请写其中一个：${kinds}`,
  band: '请写 1至9人、10至29人、30至99人、100至299人 或 300人以上，也可以直接写人数',
  bandIsDay: '表格软件把它改成日期了，请写成 1至9人、10至29人 这样',
  isSpreadsheet: '请在表格软件里另存为 CSV 再试',
  fewest: '9及以下',
  most: ['300及以上', '300以上'] as readonly string[],
  betweenNumbers: /[\p{Pd}~至到]/u,
  aroundNumbers: /[\s人]/g,
  ofDays: /[月日/]/,
};

export const fileWords = {
  missing: (file: string) => `没有找到 ${file}`,
  problem: (file: string, line: number, field: string, message: string) =>
    `${file} 第${line}行 ${field === '' ? '' : `${field}：`}${message}`,
  problems: (count: number) => `有 ${count} 处要改，什么都没有存：`,
};

const unitFields: Record<UnitField, string> = { kind: '类别', region: '所属', headcountBand: '人数' };

const profileFields: Record<keyof CountyProfile, string> = {
  countyName: '县名',
  unionName: '工会名称',
  unionPhone: '工会电话',
  unionAddress: '工会地址',
  technicalUnit: '技术单位',
  year: '年度',
  resultMonths: '结果保存月数',
  backupDays: '备份保存天数',
  thresholds: '不公布的人数',
  hotlines: '热线',
  duty: '值班电话',
  hospital: '医院',
  venue: '谈心的地方',
};

export const countyWords = {
  usage: [
    '用法：',
    '  npm run county -- <文件夹或文件> --check   只检查，不存',
    '  npm run county -- <文件夹或文件>           检查并存入',
    '  npm run county -- --confirm "<姓名>"       核对过号码的人确认县情况',
    '文件夹里要有 county.json；例子见 docs/guides/county.example.json',
  ].join('\n'),
  isDemo: '这个数据库里是演示县。真实的县请换一个空的数据库（DATA_DIR 或 DATABASE_URL）',
  faster: '另一个窗口刚刚存过，什么都没有存，请再运行一次',
  valid: (departments: number, townships: number, parks: number, units: number) =>
    `没有发现问题：部门 ${departments} 个，乡镇 ${townships} 个，园区 ${parks} 个，单位 ${units} 个`,
  noDatabase: '数据库还没有建好（或者是旧版本的），存入时会先建好',
  wouldChange: '存入时会这样改：',
  changed: '已经存入：',
  nothing: '  没有要改的',
  newProfile: '  新建县情况',
  profile: (fields: (keyof CountyProfile)[]) => `  县情况改了：${fields.map((one) => profileFields[one]).join('、')}`,
  countyName: (name: string) => `  县的名称：${name}`,
  newRegion: (name: string) => `  新增 ${name}`,
  newUnit: (name: string, joinCode: string | null) =>
    joinCode === null ? `  新增 ${name}` : `  新增 ${name}，加入码 ${joinCode}`,
  changedUnit: (name: string, fields: UnitField[]) =>
    `  ${name} 改了：${fields.map((one) => unitFields[one]).join('、')}`,
  leftAlone: (names: string[]) => `  文件里没有、原样保留的：${names.join('、')}`,
  missing: (missing: string[]) => `正式环境启动前还缺：${missing.join('、')}`,
  complete: '县情况齐全，已经确认，正式环境可以启动',
  confirmHow: '请一个人把每个号码打一遍，核对无误后确认：npm run county -- --confirm "<姓名>"',
  confirmName: '请写确认人的姓名，最多60个字',
  confirmAlone: '--check 和 --confirm 不能一起用',
  nothingToConfirm: '还没有县情况，请先存入：npm run county -- <文件夹或文件>',
  confirming: (county: string) => `${county}现在存着的号码：`,
  line: (number: string, name: string, hours: string, verified: string | null) =>
    `  ${number} ${name}${hours === '' ? '' : `，${hours}`}${verified === null ? '' : `，${verified}核对`}`,
  duty: '值班电话',
  changedMeanwhile: '刚刚有人改过县情况，没有确认，请再看一遍',
  confirmed: (by: string) => `${by}已确认。以后改了县情况，要重新确认`,
};

export const hoursInWords = (hours: readonly OpeningHours[]): string =>
  hours
    .map(({ days, from, to }) => `周${days.map((day) => '一二三四五六日'.charAt(day - 1)).join('、')} ${from}—${to}`)
    .join('；');
