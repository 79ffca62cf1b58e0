import { describe, expect, it } from '@jest/globals';
import { CONSENT_PURPOSES } from '@anxin/contracts';
import { consentText } from './consent-text.js';
import type { ConsentPlaceholders } from './consent-text.types.js';

const COUNTY: ConsentPlaceholders = {
  unionName: '清河县总工会',
  unionPhone: '0795-0000000',
  unionAddress: '清河县人民路1号',
  technicalUnit: '清河县数据服务中心',
  resultMonths: 24,
  backupDays: 30,
};

const wholeText = (county: ConsentPlaceholders) =>
  consentText('self-assessment', county)
    .paragraphs.map(({ text }) => text)
    .join('\n');

describe('the text of a consent', () => {
  it('names who processes, who maintains, and for how long', () => {
    const text = wholeText(COUNTY);
    expect(text).toContain('清河县总工会，0795-0000000、清河县人民路1号。清河县数据服务中心受托维护');
    expect(text).toContain('每次结果自作答起24个月，到期删除；备份在30天内失效。');
    expect(text).toContain('意见请打0795-0000000');
  });

  it('leaves no placeholder unfilled', () => {
    for (const purpose of CONSENT_PURPOSES) {
      expect(JSON.stringify(consentText(purpose, COUNTY))).not.toMatch(/[{}]{2}|undefined|null|\$\{|｛/);
    }
    expect(wholeText(COUNTY)).not.toMatch(/[{}]/);
  });

  it('has ten points, each with a heading', () => {
    const { paragraphs } = consentText('self-assessment', COUNTY);
    expect(paragraphs).toHaveLength(10);
    expect(paragraphs.every(({ heading, text }) => heading !== '' && text.endsWith('。'))).toBe(true);
  });
});

describe('the version of a consent text', () => {
  const version = (county: ConsentPlaceholders) => consentText('self-assessment', county).version;

  it('stays while nothing changes, and fits its column', () => {
    expect(version({ ...COUNTY })).toBe(version(COUNTY));
    expect(version(COUNTY)).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each(Object.keys(COUNTY) as (keyof ConsentPlaceholders)[])('changes with %s', (name) => {
    const value = COUNTY[name];
    const other = { ...COUNTY, [name]: typeof value === 'number' ? value + 1 : `${value}二` };
    expect(version(other)).not.toBe(version(COUNTY));
  });
});
