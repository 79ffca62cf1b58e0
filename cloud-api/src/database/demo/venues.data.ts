import type { VenueLevel } from '@anxin/contracts';
import { PARK, type RegionName } from './regions.data.js';

export interface DemoVenue {
  name: string;
  level: VenueLevel;
  region?: RegionName;
  unit?: string;
  address: string;
  room: string | null;
  capacity: number;
  hoursText: string;
  directions: string | null;
  /** degrees; invented like everything else: it is a desert, where nobody looks for a door */
  at?: [latitude: number, longitude: number];
}

const OFFICE_HOURS = '周一到周五 8:30—17:30';

export const VENUES: readonly DemoVenue[] = [
  {
    ...{ name: '职工心灵驿站多功能厅', level: 'county', address: '禾溪县禾城镇同心路8号', room: '一楼多功能厅' },
    ...{ capacity: 80, hoursText: '周一到周五 9:00—20:30，周六 9:00—17:00', at: [38.5012, 104.2034] },
    directions: '从老汽车站步行6分钟，门口有一盏黄灯，进门右手边',
  },
  {
    ...{ name: '职工心灵驿站团辅室', level: 'county', address: '禾溪县禾城镇同心路8号', room: '二楼团辅室' },
    ...{ capacity: 16, hoursText: '周一到周五 9:00—20:30，周六 9:00—17:00', at: [38.5012, 104.2034] },
    directions: '上二楼左转，鞋子放在门口的架子上',
  },
  {
    ...{ name: '禾溪县工人文化宫', level: 'county', address: '禾溪县禾城镇滨河路26号', room: '三楼报告厅' },
    ...{ capacity: 320, hoursText: '周二到周日 9:00—21:00', at: [38.5051, 104.2102] },
    directions: '一路、二路公交“文化宫”站下车就是，院里可以停车',
  },
  {
    ...{ name: '禾城镇职工服务站', level: 'township', region: '禾城镇', address: '禾城镇东街12号', room: '二楼活动室' },
    ...{ capacity: 50, hoursText: OFFICE_HOURS, at: [38.4987, 104.1986], directions: '便民服务大厅后面的小楼' },
  },
  {
    ...{ name: '栖云镇职工之家', level: 'township', region: '栖云镇', address: '栖云镇云起路3号', room: '一楼' },
    ...{ capacity: 40, hoursText: OFFICE_HOURS, at: [38.5533, 104.1467], directions: null },
  },
  {
    ...{ name: '澄川镇文化站', level: 'township', region: '澄川镇', address: '澄川镇川上街18号', room: '大教室' },
    ...{ capacity: 60, hoursText: OFFICE_HOURS, at: [38.4409, 104.2711], directions: '中心小学斜对面' },
  },
  {
    ...{ name: '茶山职工驿站', level: 'township', region: '茶垄镇', address: '茶垄镇茶山路1号', room: null },
    ...{
      capacity: 30,
      hoursText: '每天 8:00—18:00',
      at: [38.5874, 104.3025],
      directions: '茶厂门口，采茶季开到晚上八点',
    },
  },
  {
    ...{
      name: '工业园区职工服务中心',
      level: 'township',
      region: PARK,
      address: '禾溪县工业园区一号路5号',
      room: '二楼',
    },
    ...{ capacity: 100, hoursText: '周一到周六 8:00—20:00', at: [38.4722, 104.1655] },
    directions: '园区食堂楼上，电梯到二楼',
  },
  {
    ...{ name: '晨织职工书屋', level: 'unit', unit: '禾溪晨织纺织有限公司', address: '工业园区二号路1号厂区内' },
    ...{ room: '办公楼一楼', capacity: 40, hoursText: '每天 7:00—22:00', directions: '凭工牌进厂，交接班时也开着' },
  },
  {
    ...{ name: '县人民医院职工之家', level: 'unit', unit: '禾溪县人民医院', address: '禾城镇康宁路1号' },
    ...{ room: '行政楼五楼', capacity: 36, hoursText: '每天 7:00—22:00', directions: null },
  },
  {
    ...{ name: '第一中学教工活动室', level: 'unit', unit: '禾溪县第一中学', address: '禾城镇书院路9号' },
    ...{ room: '图书楼二楼', capacity: 45, hoursText: '周一到周五 7:30—18:30', directions: '校门口登记后进' },
  },
  {
    ...{ name: '公交司机休息室', level: 'unit', unit: '禾溪县公共交通有限公司', address: '禾城镇站前路2号' },
    ...{ room: '调度室旁', capacity: 20, hoursText: '首班车到末班车', directions: null },
  },
  {
    ...{ name: '飞禾骑手驿站', level: 'unit', unit: '禾溪飞禾外卖配送站', address: '禾城镇东街45号' },
    ...{ room: null, capacity: 15, hoursText: '每天 7:00—23:00', directions: '充电柜旁边，热水和插座都有' },
  },
];
