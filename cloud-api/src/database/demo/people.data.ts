import type { DemoDoor, Role } from '@anxin/contracts';
import { DEPARTMENTS, type RegionName } from './regions.data.js';

/** Where a role reaches: the county, a region, a unit. */
export type DemoScope = 'county' | { region: RegionName } | { unit: string };

export interface DemoPerson {
  /** what the app calls them; workers go by a nickname */
  name: string;
  /** the unit they joined with its code; riders and the self-employed may have none */
  unit?: string;
  role?: Role;
  scope?: DemoScope;
  door?: DemoDoor;
}

/** All of them are invented. */
const OPERATOR: DemoPerson = { name: '方屿', role: 'operator', scope: 'county' };

const UNION: readonly DemoPerson[] = [
  { name: '苏明禾', unit: '禾溪县总工会机关', role: 'union-admin', scope: 'county' },
  {
    ...{ name: '林知夏', unit: '禾溪县总工会机关', role: 'union-staff', scope: 'county' },
    door: 'union-staff',
  },
  { name: '陶一舟', unit: '禾溪县总工会机关', role: 'union-staff', scope: 'county' },
  { name: '贺春生', unit: '禾城镇人民政府', role: 'union-staff', scope: { region: '禾城镇' } },
];

const DEPARTMENT_MEMBERS = [
  ...['苏晚晴', '程伯言', '沈听澜', '陆行知', '温如许', '严守诚', '白芷晴', '顾怀瑾', '雷定远'],
  ...['乔念慈', '向以正', '钱有度', '尹惠民', '石敬安', '霍归田', '章问衡', '柳拾光', '杜启明'],
  ...['安居仁', '路通达', '田仲禾', '米青扬', '姚舒兰', '段同心', '闻思齐'],
];

const UNIT_HEADS: readonly [name: string, unit: string][] = [
  ['罗秋实', '禾溪晨织纺织有限公司'],
  ['魏长青', '禾溪县人民医院'],
  ['宋书言', '禾溪县第一中学'],
  ['邹砚秋', '禾溪启禾电子有限公司'],
  ['梁望川', '禾城镇人民政府'],
  ['夏满仓', '禾溪稻香食品有限公司'],
  ['于向阳', '禾溪县公共交通有限公司'],
  ['蒋听雨', '禾溪县环境卫生所'],
  ['余小骑', '禾溪飞禾外卖配送站'],
  ['叶知茶', '茶垄云雾茶业有限公司'],
  ['丁有渔', '柳汀新型建材有限公司'],
  ['文正衡', '禾溪正衡律师事务所'],
];

const PEERS: readonly [name: string, unit: string][] = [
  ['许暖', '禾溪晨织纺织有限公司'],
  ['何静之', '禾溪县人民医院'],
  ['彭小禾', '禾溪县第一中学'],
  ['范清和', '禾溪启禾电子有限公司'],
  ['秦安', '禾溪县公安局'],
  ['卢一诺', '禾溪县公共交通有限公司'],
  ['曾念', '栖云镇卫生院'],
  ['江小满', '澄川镇中心小学'],
  ['万里行', '禾溪飞禾外卖配送站'],
];

const EXPERTS = ['俞静安', '闵怀谷', '齐若水', '裴远山', '施以宁', '穆清扬'];

const WORKERS: readonly DemoPerson[] = [
  { name: '下班路上的阿禾', unit: '禾溪晨织纺织有限公司', door: 'worker' },
  { name: '细纱车间小周', unit: '禾溪晨织纺织有限公司' },
  { name: '夜班的灯', unit: '禾溪县人民医院' },
  { name: '三楼靠窗', unit: '禾溪县人民医院' },
  { name: '粉笔盒', unit: '禾溪县第一中学' },
  { name: '一路公交末班车', unit: '禾溪县公共交通有限公司' },
  { name: '爱喝浓茶', unit: '茶垄云雾茶业有限公司' },
  { name: '清晨四点半', unit: '禾溪县环境卫生所' },
  { name: '贴片机旁', unit: '禾溪启禾电子有限公司' },
  { name: '窑火正旺', unit: '禾溪映窑陶瓷有限公司' },
  { name: '雨天也准时', unit: '禾溪飞禾外卖配送站' },
  { name: '高处的风', unit: '禾溪灯明电力服务有限公司' },
  { name: '窗口三号', unit: '禾溪县人社局机关' },
  { name: '跑长途的老郑', unit: '园区货车司机之家' },
  { name: '路边修车摊' },
  { name: '带娃的傍晚' },
];

export const PEOPLE: readonly DemoPerson[] = [
  OPERATOR,
  ...UNION,
  ...DEPARTMENTS.map((region, index) => departmentMember(region, DEPARTMENT_MEMBERS[index])),
  ...UNIT_HEADS.map(([name, unit], index): DemoPerson => ({
    ...{ name, unit, role: 'unit-head', scope: { unit } },
    ...(index === 0 ? { door: 'unit-head' } : {}),
  })),
  ...PEERS.map(([name, unit]): DemoPerson => ({ name, unit, role: 'peer-counselor', scope: { unit } })),
  ...EXPERTS.map((name): DemoPerson => ({ name, role: 'expert', scope: 'county' })),
  ...WORKERS,
];

function departmentMember(region: RegionName, name: string | undefined): DemoPerson {
  if (name === undefined) throw new Error(`nobody represents ${region}`);
  return { name, role: 'department-member', scope: { region } };
}
