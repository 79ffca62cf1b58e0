import type { DemoDoor, Role } from '@anxin/contracts';
import { DEPARTMENTS, PARK, type RegionName } from './regions.data.js';

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

/** Unions of townships, of the park and of whole systems: they look first at their units' plans. */
const REGIONAL_UNIONS: readonly [name: string, region: RegionName, unit?: string][] = [
  ['贺春生', '禾城镇', '禾城镇人民政府'],
  ['纪云开', '栖云镇', '栖云镇人民政府'],
  ['澹台月', '澄川镇', '澄川镇人民政府'],
  ['骆青山', '茶垄镇', '茶垄镇人民政府'],
  ['盛夏雨', PARK],
  ['舒望舒', '县卫生健康委', '禾溪县卫生健康委机关'],
  ['关平仲', '县教育体育局', '禾溪县教育体育局机关'],
  ['程一诺', '县交通运输局', '禾溪县公路养护中心'],
];

const UNION: readonly DemoPerson[] = [
  { name: '苏明禾', unit: '禾溪县总工会机关', role: 'union-admin', scope: 'county' },
  {
    ...{ name: '林知夏', unit: '禾溪县总工会机关', role: 'union-staff', scope: 'county' },
    door: 'union-staff',
  },
  { name: '陶一舟', unit: '禾溪县总工会机关', role: 'union-staff', scope: 'county' },
  ...REGIONAL_UNIONS.map(([name, region, unit]): DemoPerson => ({
    ...{ name, role: 'union-staff', scope: { region } },
    ...(unit === undefined ? {} : { unit }),
  })),
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

/** Who fills the unit's annual plan in, most of the time. Two units have named nobody yet. */
const UNIT_LIAISONS: readonly [name: string, unit: string][] = [
  ['陶令仪', '禾溪县总工会机关'],
  ['祝清平', '禾溪县委政法委机关'],
  ['孟知秋', '禾溪县卫生健康委机关'],
  ['韩小暑', '禾溪县教育体育局机关'],
  ['高守一', '禾溪县公安局'],
  ['凌霜白', '禾溪县民政局机关'],
  ['阮思源', '禾溪县人社局机关'],
  ['费从简', '禾溪县财政局机关'],
  ['岑救山', '禾溪县应急管理局'],
  ['戚晚晴', '禾城镇人民政府'],
  ['项望云', '栖云镇人民政府'],
  ['詹水清', '澄川镇人民政府'],
  ['龚采茶', '茶垄镇人民政府'],
  ['车枫晚', '枫渡镇人民政府'],
  ['隋稻生', '稻溪乡人民政府'],
  ['简若宁', '禾溪县人民医院'],
  ['艾杏林', '禾溪县中医院'],
  ['柯采薇', '禾溪县妇幼保健院'],
  ['卓防微', '禾溪县疾病预防控制中心'],
  ['薛映雪', '禾溪县第一中学'],
  ['褚桂芳', '禾溪县第二中学'],
  ['翟有为', '禾溪县职业技术学校'],
  ['甘润之', '禾溪县实验小学'],
  ['童欣悦', '禾溪县城东幼儿园'],
  ['谢语晨', '禾溪县特殊教育学校'],
  ['束知意', '禾溪县图书馆'],
  ['闻采言', '禾溪县融媒体中心采编部'],
  ['路平安', '禾溪县公路养护中心'],
  ['晏晨洁', '禾溪县环境卫生所'],
  ['钟杏儿', '栖云镇卫生院'],
  ['师语桐', '澄川镇中心小学'],
  ['沈织云', '禾溪晨织纺织有限公司'],
  ['樊一鸣', '禾溪启禾电子有限公司'],
  ['米小满', '禾溪稻香食品有限公司'],
  ['竺清风', '禾溪青桐竹木制品有限公司'],
  ['窦青瓷', '禾溪映窑陶瓷有限公司'],
  ['耿力行', '禾溪禾力农机有限公司'],
  ['洪长流', '禾溪清渠水务有限公司'],
  ['闵照夜', '禾溪灯明电力服务有限公司'],
  ['车前行', '禾溪县公共交通有限公司'],
  ['全小溪', '栖云山泉饮用水有限公司'],
  ['叶初晴', '茶垄云雾茶业有限公司'],
  ['石敢行', '枫渡石材有限公司'],
  ['燕回时', '雁归客运服务有限公司'],
  ['姚知新', '柳汀新型建材有限公司'],
  ['谷雨生', '稻溪粮油购销有限公司'],
  ['黎晓白', '梨坞果业有限公司'],
  ['冯小迟', '禾溪飞禾外卖配送站'],
  ['舒遂安', '禾溪顺路网约车服务部'],
  ['迟风来', '禾溪小满快递分拨点'],
  ['常路远', '园区货车司机之家'],
  ['岳声远', '禾声直播电商工作室'],
  ['文若拙', '禾溪正衡律师事务所'],
  ['金算舟', '禾溪明账代理记账社'],
  ['贾和暖', '禾溪暖阳家政服务社'],
  ['苗禾青', '禾溪禾苗托育中心'],
  ['佟舟', '禾溪同行社会工作服务中心'],
  ['田野青', '茶垄茶农专业合作社'],
];

const UNIT_UNIONS: readonly [name: string, unit: string][] = [
  ['陆小禾', '禾溪晨织纺织有限公司'],
  ['白术之', '禾溪县人民医院'],
  ['成蹊言', '禾溪县第一中学'],
  ['康定安', '禾溪启禾电子有限公司'],
  ['邢远方', '禾溪县公共交通有限公司'],
  ['关小楼', '禾溪县公安局'],
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
  ...UNIT_LIAISONS.map(([name, unit]): DemoPerson => ({ name, unit, role: 'unit-liaison', scope: { unit } })),
  ...UNIT_UNIONS.map(([name, unit]): DemoPerson => ({ name, unit, role: 'unit-union', scope: { unit } })),
  ...PEERS.map(([name, unit]): DemoPerson => ({ name, unit, role: 'peer-counselor', scope: { unit } })),
  ...EXPERTS.map((name, index): DemoPerson => ({
    ...{ name, role: 'expert', scope: 'county' },
    ...(index === 0 ? { door: 'expert' } : {}),
  })),
  ...WORKERS,
];

function departmentMember(region: RegionName, name: string | undefined): DemoPerson {
  if (name === undefined) throw new Error(`nobody represents ${region}`);
  return { name, role: 'department-member', scope: { region } };
}
