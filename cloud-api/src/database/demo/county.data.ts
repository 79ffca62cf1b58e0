import { addDays, type LocalDate } from '../../platform/clock/index.js';
import type { CountyProfile } from '../../modules/organizations/index.js';

/*
 * The demo county. 禾溪县 is made up: no county, township or street of China has the name, nor any of the townships
 * below. No area code is 0000, so its phones are nobody's; production refuses them.
 */
export const COUNTY_NAME = '禾溪县';

const WEEKDAYS = [1, 2, 3, 4, 5];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** National numbers are real and shown everywhere; who verified them when is made up, like the hours. */
export function demoProfile(today: LocalDate): CountyProfile {
  const verified = addDays(today, -12);
  return {
    countyName: COUNTY_NAME,
    unionName: '禾溪县总工会',
    unionPhone: '0000-5550100',
    unionAddress: '禾溪县禾城镇同心路8号',
    technicalUnit: '禾溪县信息服务中心',
    year: Number(today.slice(0, 4)),
    resultMonths: 24,
    backupDays: 30,
    thresholds: { suppressBelow: 10, suppressRiskBelow: 20 },
    hotlines: [
      {
        key: '12356',
        name: '心理援助热线',
        number: '12356',
        hours: [{ days: EVERY_DAY, from: '06:00', to: '24:00' }],
        lastVerifiedOn: verified,
      },
      { key: '120', name: '医疗急救', number: '120', hours: null, lastVerifiedOn: null },
      { key: '110', name: '报警求助', number: '110', hours: null, lastVerifiedOn: null },
      {
        key: '12351',
        name: '工会职工服务热线',
        number: '12351',
        hours: [{ days: WEEKDAYS, from: '08:30', to: '17:30' }],
        lastVerifiedOn: verified,
      },
      {
        key: '12355',
        name: '青少年服务热线',
        number: '12355',
        hours: [{ days: EVERY_DAY, from: '09:00', to: '21:00' }],
        lastVerifiedOn: verified,
      },
    ],
    duty: {
      number: '0000-5550101',
      hours: [
        { days: WEEKDAYS, from: '08:30', to: '21:00' },
        { days: [6, 7], from: '09:00', to: '18:00' },
      ],
      lastVerifiedOn: verified,
    },
    hospital: { name: '禾溪县人民医院', address: '禾溪县禾城镇康宁路1号', phone: '0000-5550120' },
    venue: {
      name: '禾溪县职工心灵驿站',
      address: '禾溪县禾城镇同心路8号，县总工会一楼',
      hoursText: '周一到周五 9:00—20:30，周六 9:00—17:00',
      walk: '从老汽车站步行6分钟，门口有一盏黄灯',
    },
  };
}
