import { describe, expect, it } from '@jest/globals';
import { demoProfile } from '../../database/demo/county.data.js';
import { parseLocalDate } from '../../platform/clock/index.js';
import { setUpProblems } from './county-set-up.policy.js';
import type { CountySetUp } from './county-set-up.types.js';

const TODAY = parseLocalDate('2026-11-24');
const profile = { ...demoProfile(TODAY), countyName: '测试县' };
const unit = (name: string, region: string) =>
  ({ name, region, kind: 'enterprise', headcountBand: '30-99' }) as CountySetUp['units'][number];
const written = (change: Partial<CountySetUp> = {}): CountySetUp => ({
  profile,
  regions: { departments: ['县教育局'], townships: ['城关镇', '山谷镇'], parks: ['工业园'] },
  units: [unit('织造厂', '城关镇'), unit('教育中心', '县教育局'), unit('档案馆', '测试县')],
  ...change,
});
const problems = (change: Partial<CountySetUp>) =>
  setUpProblems(written(change), TODAY).map(({ path, message }) => `${path}: ${message}`);
const regions = (change: Partial<CountySetUp['regions']>) => ({ regions: { ...written().regions, ...change } });
const LONG = '镇'.repeat(61);

describe('a county as it was written down', () => {
  it('is good when every name stands once and every unit lies somewhere', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ units: [unit('厂'.repeat(60), '城关镇')] })).toEqual([]);
  });

  it('names each region that stands twice, also as the county or in another list', () => {
    const twice = (name: string) => `“${name}”写了两次，部门、乡镇、园区和县的名称都不能重复`;
    expect(problems(regions({ parks: ['工业园', '城关镇', '测试县'] }))).toEqual([
      `regions.parks.1: ${twice('城关镇')}`,
      `regions.parks.2: ${twice('测试县')}`,
    ]);
  });

  it('names each name that is empty or too long', () => {
    const wrong = '请填写，最多60个字';
    expect(problems(regions({ departments: ['县教育局', ' ', LONG] }))).toEqual([
      `regions.departments.1: ${wrong}`,
      `regions.departments.2: ${wrong}`,
    ]);
    expect(problems({ units: [unit('', '城关镇'), unit(LONG, '城关镇')] })).toEqual([
      `units.0.name: ${wrong}`,
      `units.1.name: ${wrong}`,
    ]);
  });

  it('names each unit that stands twice or lies nowhere, and both of one', () => {
    const nowhere = '没有“外县”，请照着部门、乡镇、园区的名称写，县直的写县名';
    expect(problems({ units: [unit('织造厂', '城关镇'), unit('织造厂', '外县')] })).toEqual([
      'units.1.name: “织造厂”写了两次，请给每个单位一个不同的名称',
      `units.1.region: ${nowhere}`,
    ]);
  });

  it('says what is wrong with the profile as well', () => {
    expect(problems({ profile: { ...profile, year: 26 } })).toEqual(['year: 请填四位数的年份，例如2026']);
  });
});
