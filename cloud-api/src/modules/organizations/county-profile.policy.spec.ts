import { describe, expect, it } from '@jest/globals';
import { parseLocalDate } from '../../platform/clock/index.js';
import { missingFromProfile, profileProblems } from './county-profile.policy.js';
import type { CountyProfile, Hotline, StoredCountyProfile } from './county-profile.types.js';

const TODAY = parseLocalDate('2026-11-24');
const LATER = parseLocalDate('2026-11-25');
const WEEK = [1, 2, 3, 4, 5, 6, 7];
const line = (key: Hotline['key'], more: Partial<Hotline> = {}): Hotline => ({
  ...{ key, name: '热线', number: key, hours: null, lastVerifiedOn: null },
  ...more,
});

const good = (changes: Partial<CountyProfile> = {}): CountyProfile => ({
  countyName: '禾溪县',
  unionName: '禾溪县总工会',
  unionPhone: '0791-5550100',
  unionAddress: '禾溪县禾城镇同心路8号',
  technicalUnit: '禾溪县信息中心',
  year: 2026,
  resultMonths: 24,
  backupDays: 30,
  thresholds: { suppressBelow: 10, suppressRiskBelow: 20 },
  hotlines: [
    line('12356', { hours: [{ days: WEEK, from: '08:00', to: '24:00' }], lastVerifiedOn: TODAY }),
    ...[line('120'), line('110'), line('12351'), line('12355')],
  ],
  duty: { number: '0791-5550101', hours: [{ days: WEEK, from: '08:00', to: '20:00' }], lastVerifiedOn: TODAY },
  hospital: { name: '禾溪县人民医院', address: '禾溪县禾城镇康宁路1号', phone: '0791-5550120' },
  venue: null,
  ...changes,
});
const first = (more: Partial<Hotline>): CountyProfile =>
  good({ hotlines: good().hotlines.map((hotline, index) => (index === 0 ? { ...hotline, ...more } : hotline)) });
const paths = (profile: CountyProfile): string[] => profileProblems(profile, TODAY).map(({ path }) => path);

describe('what is wrong with a county profile', () => {
  it('is nothing when it is filled in carefully', () => {
    expect(profileProblems(good(), TODAY)).toEqual([]);
    expect(profileProblems(good({ duty: null, hospital: null, venue: null }), TODAY)).toEqual([]);
  });

  it.each<[string, Partial<CountyProfile>]>([
    ['unionName', { unionName: ' ' }],
    ['countyName', { countyName: '县'.repeat(61) }],
    ['unionPhone', { unionPhone: '请问总机' }],
    ['year', { year: 26 }],
    ['resultMonths', { resultMonths: 0 }],
    ['backupDays', { backupDays: 1.5 }],
    ['thresholds.suppressBelow', { thresholds: { suppressBelow: 9, suppressRiskBelow: 20 } }],
    ['thresholds.suppressRiskBelow', { thresholds: { suppressBelow: 10, suppressRiskBelow: 19 } }],
    ['hotlines', { hotlines: good().hotlines.slice(1) }],
    ['hospital.phone', { hospital: { name: '医院', address: '路', phone: '1' } }],
    ['venue.walk', { venue: { name: '中心', address: '路', hoursText: '周一到周五', walk: '' } }],
  ])('names %s', (path, changes) => {
    expect(paths(good(changes))).toContain(path);
  });

  it('refuses another number under the name of a national hotline', () => {
    expect(paths(first({ number: '12365' }))).toEqual(['hotlines.0.number']);
  });

  it('refuses a whole day that nobody verified, and accepts it verified', () => {
    const hours = [{ days: WEEK, from: '00:00', to: '24:00' }];
    expect(profileProblems(first({ hours, lastVerifiedOn: null }), TODAY)).toEqual([
      { path: 'hotlines.0.lastVerifiedOn', message: '没有核对过，不能写成全天有人接听' },
    ]);
    expect(paths(first({ hours, lastVerifiedOn: TODAY }))).toEqual([]);
    expect(paths(good({ duty: { number: '0791-5550101', hours, lastVerifiedOn: null } }))).toEqual([
      'duty.lastVerifiedOn',
    ]);
  });

  it.each(['24小时', '２４ 小时', '二十四小时', '全天候', '24个小时'])('refuses the words %s in any text', (words) => {
    const venue = { name: '中心', address: '路', hoursText: `${words}开放`, walk: '步行' };
    expect(paths(good({ venue }))).toEqual(['venue.hoursText']);
    expect(paths(first({ name: `心理热线（${words}）` }))).toEqual(['hotlines.0.name']);
  });

  it('refuses hours without the day of verifying, a day that has not come, and hours for 120', () => {
    expect(paths(first({ lastVerifiedOn: null }))).toEqual(['hotlines.0.lastVerifiedOn']);
    expect(paths(first({ lastVerifiedOn: LATER }))).toEqual(['hotlines.0.lastVerifiedOn']);
    const hotlines = good().hotlines.map((hotline) =>
      hotline.key === '120'
        ? { ...hotline, hours: [{ days: WEEK, from: '08:00', to: '09:00' }], lastVerifiedOn: TODAY }
        : hotline,
    );
    expect(paths(good({ hotlines }))).toEqual(['hotlines.1.hours']);
  });
});

describe('what a county profile lacks before real people rely on it', () => {
  const stored = (changes: Partial<StoredCountyProfile> = {}): StoredCountyProfile => ({
    ...good(),
    demo: false,
    confirmation: { by: '温致远', on: TODAY },
    ...changes,
  });

  it('is nothing when it is complete and somebody has signed', () => {
    expect(missingFromProfile(stored())).toEqual([]);
    expect(missingFromProfile(stored({ duty: null, venue: null }))).toEqual([]);
  });

  it('is everything before there is one', () => {
    expect(missingFromProfile(null)).toEqual(['县档案（还没有填写）']);
  });

  it.each<[string, Partial<StoredCountyProfile>]>([
    ['负责人的确认（姓名和日期）', { confirmation: null }],
    ['真实的县档案（现在是演示县）', { demo: true }],
    ['可去急诊的医院', { hospital: null }],
    ['12356的本地服务时段和核对日期', first({ hours: null })],
    ['值班电话的核对日期', { duty: { ...good().duty!, lastVerifiedOn: null } }],
    ['值班电话（现在是演示号码）', { duty: { ...good().duty!, number: '0000-5550101' } }],
    ['县总工会电话（现在是演示号码）', { unionPhone: '0000-5550100' }],
    ['医院电话（现在是演示号码）', { hospital: { ...good().hospital!, phone: '0000-5550120' } }],
  ])('names %s, and only that', (words, changes) => {
    expect(missingFromProfile(stored(changes))).toEqual([words]);
  });
});
