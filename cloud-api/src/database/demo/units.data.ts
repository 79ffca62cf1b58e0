import type { UnitKind } from '@anxin/contracts';
import type { HeadcountBand } from '../../modules/organizations/index.js';
import { PARK, type RegionName } from './regions.data.js';

export interface DemoUnit {
  name: string;
  region: RegionName;
  band: HeadcountBand;
  /** workshops, wards, grades */
  parts?: readonly string[];
}

const OFFICE = ['办公室', '业务股', '综合股'];
const HOSPITAL = ['急诊科', '内科', '外科', '儿科', '护理部', '后勤保障'];
const SCHOOL = ['低年级组', '高年级组', '教务处', '总务处'];
const HIGH_SCHOOL = ['高一年级组', '高二年级组', '高三年级组', '教务处', '总务处'];

/** 党政机关 */
const GOVERNMENT: readonly DemoUnit[] = [
  { name: '禾溪县总工会机关', region: '县总工会', band: '10-29' },
  { name: '禾溪县委政法委机关', region: '县委政法委', band: '10-29' },
  { name: '禾溪县卫生健康委机关', region: '县卫生健康委', band: '30-99', parts: OFFICE },
  { name: '禾溪县教育体育局机关', region: '县教育体育局', band: '30-99', parts: OFFICE },
  {
    name: '禾溪县公安局',
    region: '县公安局',
    band: '100-299',
    parts: ['指挥中心', '交警大队', '城区派出所', '乡镇派出所'],
  },
  { name: '禾溪县民政局机关', region: '县民政局', band: '10-29' },
  { name: '禾溪县人社局机关', region: '县人力资源和社会保障局', band: '30-99' },
  { name: '禾溪县财政局机关', region: '县财政局', band: '30-99' },
  { name: '禾溪县应急管理局', region: '县应急管理局', band: '10-29', parts: ['值班室', '救援队'] },
  { name: '禾城镇人民政府', region: '禾城镇', band: '30-99', parts: ['党政办', '便民服务大厅', '网格中心'] },
  { name: '栖云镇人民政府', region: '栖云镇', band: '30-99' },
  { name: '澄川镇人民政府', region: '澄川镇', band: '30-99' },
  { name: '茶垄镇人民政府', region: '茶垄镇', band: '30-99' },
  { name: '枫渡镇人民政府', region: '枫渡镇', band: '30-99' },
  { name: '稻溪乡人民政府', region: '稻溪乡', band: '10-29' },
  { name: '望禾乡人民政府', region: '望禾乡', band: '10-29' },
];

/** 事业单位 */
const INSTITUTION: readonly DemoUnit[] = [
  { name: '禾溪县人民医院', region: '县卫生健康委', band: '300+', parts: HOSPITAL },
  { name: '禾溪县中医院', region: '县卫生健康委', band: '100-299', parts: HOSPITAL },
  { name: '禾溪县妇幼保健院', region: '县卫生健康委', band: '100-299', parts: ['门诊', '产科', '儿童保健科'] },
  { name: '禾溪县疾病预防控制中心', region: '县卫生健康委', band: '30-99' },
  { name: '禾溪县第一中学', region: '县教育体育局', band: '100-299', parts: HIGH_SCHOOL },
  { name: '禾溪县第二中学', region: '县教育体育局', band: '100-299', parts: HIGH_SCHOOL },
  { name: '禾溪县职业技术学校', region: '县教育体育局', band: '100-299', parts: ['机电部', '服务部', '实训中心'] },
  { name: '禾溪县实验小学', region: '县教育体育局', band: '30-99', parts: SCHOOL },
  { name: '禾溪县城东幼儿园', region: '县教育体育局', band: '30-99' },
  { name: '禾溪县特殊教育学校', region: '县教育体育局', band: '10-29' },
  { name: '禾溪县图书馆', region: '县文化广电和旅游局', band: '10-29' },
  { name: '禾溪县融媒体中心采编部', region: '县融媒体中心', band: '30-99' },
  { name: '禾溪县公路养护中心', region: '县交通运输局', band: '100-299', parts: ['一工区', '二工区', '桥隧班'] },
  { name: '禾溪县环境卫生所', region: '县住房和城乡建设局', band: '100-299', parts: ['早班', '中班', '清运队'] },
  { name: '栖云镇卫生院', region: '栖云镇', band: '30-99' },
  { name: '澄川镇中心小学', region: '澄川镇', band: '30-99', parts: SCHOOL },
];

/** 企业 */
const ENTERPRISE: readonly DemoUnit[] = [
  { name: '禾溪晨织纺织有限公司', region: PARK, band: '300+', parts: ['细纱车间', '织布车间', '整理车间', '质检部'] },
  { name: '禾溪启禾电子有限公司', region: PARK, band: '300+', parts: ['贴片车间', '组装一线', '组装二线', '仓储部'] },
  { name: '禾溪稻香食品有限公司', region: PARK, band: '100-299', parts: ['米粉车间', '包装车间', '冷库'] },
  { name: '禾溪青桐竹木制品有限公司', region: PARK, band: '100-299', parts: ['下料班', '打磨班', '发货组'] },
  { name: '禾溪映窑陶瓷有限公司', region: PARK, band: '100-299', parts: ['成型车间', '窑炉班', '彩绘组'] },
  { name: '禾溪禾力农机有限公司', region: PARK, band: '30-99' },
  { name: '禾溪清渠水务有限公司', region: '禾城镇', band: '30-99', parts: ['水厂', '管网抢修队', '营业厅'] },
  { name: '禾溪灯明电力服务有限公司', region: '禾城镇', band: '100-299', parts: ['抢修班', '抄表班', '调度室'] },
  { name: '禾溪县公共交通有限公司', region: '禾城镇', band: '100-299', parts: ['一路车队', '二路车队', '修理班'] },
  { name: '栖云山泉饮用水有限公司', region: '栖云镇', band: '30-99' },
  { name: '茶垄云雾茶业有限公司', region: '茶垄镇', band: '30-99', parts: ['采摘组', '炒制组'] },
  { name: '枫渡石材有限公司', region: '枫渡镇', band: '30-99' },
  { name: '雁归客运服务有限公司', region: '雁归镇', band: '30-99' },
  { name: '柳汀新型建材有限公司', region: '柳汀镇', band: '100-299', parts: ['原料车间', '烧成车间', '化验室'] },
  { name: '稻溪粮油购销有限公司', region: '稻溪乡', band: '10-29' },
  { name: '梨坞果业有限公司', region: '梨坞乡', band: '10-29' },
];

/** 新经济组织 */
const NEW_ECONOMY: readonly DemoUnit[] = [
  { name: '禾溪飞禾外卖配送站', region: '禾城镇', band: '30-99', parts: ['早班骑手', '晚班骑手'] },
  { name: '禾溪顺路网约车服务部', region: '禾城镇', band: '30-99' },
  { name: '禾溪小满快递分拨点', region: PARK, band: '30-99' },
  { name: '园区货车司机之家', region: PARK, band: '30-99' },
  { name: '禾声直播电商工作室', region: '禾城镇', band: '10-29' },
  { name: '禾溪正衡律师事务所', region: '禾城镇', band: '10-29' },
  { name: '禾溪明账代理记账社', region: '禾城镇', band: '1-9' },
  { name: '禾溪暖阳家政服务社', region: '禾城镇', band: '30-99' },
  { name: '禾溪禾苗托育中心', region: '禾城镇', band: '10-29' },
  { name: '禾溪同行社会工作服务中心', region: '石埠桥镇', band: '1-9' },
  { name: '望禾稻田民宿合作社', region: '望禾乡', band: '10-29' },
  { name: '茶垄茶农专业合作社', region: '茶垄镇', band: '10-29' },
];

export const UNITS: readonly (DemoUnit & { kind: UnitKind })[] = [
  ...GOVERNMENT.map((unit) => ({ ...unit, kind: 'government' as const })),
  ...INSTITUTION.map((unit) => ({ ...unit, kind: 'institution' as const })),
  ...ENTERPRISE.map((unit) => ({ ...unit, kind: 'enterprise' as const })),
  ...NEW_ECONOMY.map((unit) => ({ ...unit, kind: 'new-economy' as const })),
];
