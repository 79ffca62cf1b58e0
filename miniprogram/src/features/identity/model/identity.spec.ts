import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { resetTaro, world } from '../../../../test/stubs/taro';
import { ApiError } from '@/shared/request';
import { qrPath } from '../ui/qr-code';
import { normaliseCode, sixDigits } from './codes';
import { continueTo } from './continue';
import { pollAfter, stateOf } from './scan-sign-in';

beforeEach(resetTaro);

describe('typed codes', () => {
  it('mean the same however they are typed', () => {
    expect(normaliseCode(' ｔｅａ-20 26 ')).toBe('TEA2026');
  });

  it('are stable once normalised', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(normaliseCode(normaliseCode(typed))).toBe(normaliseCode(typed));
      }),
    );
  });

  it('of an authenticator are six digits', () => {
    expect(sixDigits('１２３ 456')).toBe('123456');
    expect(sixDigits('12345')).toBeNull();
    expect(sixDigits('12345a')).toBeNull();
  });
});

describe('a sign-in code on the screen', () => {
  it('is watched until its story has ended', () => {
    expect([undefined, 'waiting', 'seen'].map((state) => pollAfter(state as 'seen'))).toEqual([2000, 2000, 2000]);
    expect((['approved', 'denied', 'expired'] as const).map(pollAfter)).toEqual([false, false, false]);
  });

  it('has expired when the server no longer knows it', async () => {
    await expect(stateOf(() => Promise.reject(new ApiError('SCAN_NOT_FOUND', '', 404)))).resolves.toBe('expired');
    await expect(stateOf(() => Promise.resolve({ state: 'seen' }))).resolves.toBe('seen');
  });

  it('is asked about again after any other trouble', async () => {
    await expect(stateOf(() => Promise.reject(new ApiError('OFFLINE', '')))).rejects.toMatchObject({ code: 'OFFLINE' });
  });

  it('is drawn with a white border that phones need', () => {
    const { path, size } = qrPath('https://anxin.example/s/AbC-123_defghijklm');
    const squares = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(squares.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join('')).toBe(path);
    expect(Math.min(...squares.flat())).toBe(4);
    expect(Math.max(...squares.flat())).toBe(size - 5);
  });
});

describe('after signing in', () => {
  it('the person goes on where they wanted to go', async () => {
    await continueTo('{"name":"history"}');
    expect(world.navigation).toEqual([['redirectTo', '/features/assessments/pages/history/index']]);
  });

  it('or back to where they came from', async () => {
    world.stackDepth = 2;
    await continueTo(undefined);
    expect(world.navigation).toEqual([['navigateBack', '']]);
  });
});
