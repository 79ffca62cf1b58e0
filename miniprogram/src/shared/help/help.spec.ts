import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { resetTaro, world } from '../../../test/stubs/taro';
import { freshOrRememberedCounty, rememberedCounty } from '../api/remembered';
import type { CountyResponse, OpeningHours } from '../api/types';
import { ApiError } from '../request';
import { helpLines } from './help-lines';
import { hoursText, isOpen, minutesOf, shanghaiTime } from './open-hours';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const daily = (from: string, to: string): OpeningHours[] => [{ days: EVERY_DAY, from, to }];
/** 2026-11-24 is a Tuesday. */
const at = (shanghai: string): Date => new Date(`2026-11-24T${shanghai}:00+08:00`);

const county: CountyResponse = {
  countyName: '青石县',
  unionName: '青石县总工会',
  unionPhone: '0796-0000000',
  unionAddress: '人民路1号',
  technicalUnit: '某公司',
  year: 2026,
  demo: false,
  resultMonths: 24,
  backupDays: 30,
  hotlines: [
    {
      key: '12356',
      name: '心理援助热线',
      number: '12356',
      hours: daily('08:00', '24:00'),
      lastVerifiedOn: '2026-11-01',
    },
    { key: '12355', name: '青少年热线', number: '12355', hours: null, lastVerifiedOn: null },
  ],
  duty: { number: '0796-1', hours: [{ days: [1, 2, 3, 4, 5], from: '19:00', to: '22:00' }], lastVerifiedOn: null },
  hospital: { name: '县人民医院', address: '', phone: '' },
  venue: null,
  demoDoors: [],
};

beforeEach(resetTaro);

describe('opening hours', () => {
  it.each([
    ['07:59', false],
    ['08:00', true],
    ['16:59', true],
    ['17:00', false],
  ])('begin and end to the minute, in Shanghai: %s', (time, open) => {
    expect(isOpen(daily('08:00', '17:00'), at(time))).toBe(open);
  });

  it('reach to midnight, and past it into the next morning', () => {
    expect(isOpen(daily('08:00', '24:00'), at('23:59'))).toBe(true);
    const tuesdayNight = [{ days: [2], from: '20:00', to: '02:00' }];
    expect(isOpen(tuesdayNight, at('21:00'))).toBe(true);
    expect(isOpen(tuesdayNight, new Date('2026-11-25T01:59:00+08:00'))).toBe(true);
    expect(isOpen(tuesdayNight, new Date('2026-11-25T02:00:00+08:00'))).toBe(false);
    expect(isOpen(tuesdayNight, at('01:00'))).toBe(false);
  });

  it('know the days of the week', () => {
    const weekdays = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }];
    expect(isOpen(weekdays, new Date('2026-11-27T10:00:00+08:00'))).toBe(true);
    expect(isOpen(weekdays, new Date('2026-11-28T10:00:00+08:00'))).toBe(false);
    expect(shanghaiTime(new Date('2026-11-29T16:00:00Z'))).toEqual({ day: 1, minute: 0 });
    expect(shanghaiTime(new Date('2026-11-29T15:59:00Z'))).toEqual({ day: 7, minute: 1439 });
  });

  it('are the same whatever zone the phone is in: only the instant counts', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (instant) => {
        const hour = Number(
          new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Etc/GMT-8' }).format(
            instant,
          ),
        );
        expect(Math.floor(shanghaiTime(instant).minute / 60)).toBe(hour);
      }),
      { seed: 20261124 },
    );
  });

  it('are unknown rather than closed where nobody stated them', () => {
    expect(isOpen(null, at('10:00'))).toBeNull();
    expect(isOpen([], at('10:00'))).toBeNull();
    expect(hoursText(null)).toBeNull();
  });

  it('are closed rather than open where they cannot be read', () => {
    expect(isOpen(daily('morning', '24:00'), at('10:00'))).toBe(false);
    expect(['24:00', '24:01', '7:5', '08:60'].map(minutesOf)).toEqual([1440, null, null, null]);
  });

  it('are said in words', () => {
    expect(hoursText(daily('08:00', '24:00'))).toBe('每天8:00—24:00');
    expect(hoursText([{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' }])).toBe('周一至周五9:00—17:30');
    expect(
      hoursText([
        { days: [2, 4], from: '09:00', to: '12:00' },
        { days: [6, 7], from: '10:00', to: '11:00' },
      ]),
    ).toBe('周二、周四9:00—12:00；周六、周日10:00—11:00');
    expect(hoursText(daily('00:00', '24:00'))).not.toContain('24小时');
  });
});

describe('whom to call', () => {
  it('is known without any county, and without hours nobody verified', () => {
    const { psychological, ambulance, police, duty, hospital } = helpLines(null, at('03:00'));
    expect([psychological, ambulance, police].map(({ number }) => number)).toEqual(['12356', '120', '110']);
    for (const line of [psychological, ambulance, police]) expect(line).toMatchObject({ hours: null, open: null });
    expect(duty).toBeNull();
    expect(hospital).toBe('最近的医院');
  });

  it('carries the county’s hours, and whether somebody answers now', () => {
    expect(helpLines(county, at('07:00')).psychological).toMatchObject({ open: false, hours: '每天8:00—24:00' });
    expect(helpLines(county, at('20:00'))).toMatchObject({
      psychological: { open: true, lastVerifiedOn: '2026-11-01' },
      duty: { number: '0796-1', open: true },
      others: [{ number: '12355', open: null }],
      hospital: '县人民医院',
    });
  });
});

describe('the county', () => {
  it('is remembered, and there when no server answers', async () => {
    expect(rememberedCounty()).toBeNull();
    await freshOrRememberedCounty(async () => county);
    expect(rememberedCounty()).toEqual(county);
    const offline = async () => Promise.reject(new ApiError('OFFLINE', ''));
    await expect(freshOrRememberedCounty(offline)).resolves.toEqual(county);
  });

  it('is not made up: nothing remembered, or an answer that is an error, stays an error', async () => {
    const offline = async () => Promise.reject(new ApiError('OFFLINE', ''));
    await expect(freshOrRememberedCounty(offline)).rejects.toMatchObject({ code: 'OFFLINE' });
    await freshOrRememberedCounty(async () => county);
    const refused = async () => Promise.reject(new ApiError('CLIENT_TOO_OLD', '', 426));
    await expect(freshOrRememberedCounty(refused)).rejects.toMatchObject({ code: 'CLIENT_TOO_OLD' });
  });

  it('is forgotten when another version of the client wrote it', () => {
    world.storage.set('anxin.county', { hotlines: 'none' });
    expect(rememberedCounty()).toBeNull();
  });
});
