import { beforeEach, describe, expect, it } from '@jest/globals';
import { resetTaro, world } from '../../../test/stubs/taro';
import { ApiError } from '../request';
import { LARGE_FONT_SETTING, shouldOfferLarge, usePreferences } from './preferences';
import { shouldRetry } from './query-client';

beforeEach(resetTaro);

describe('preferences', () => {
  it('are kept on the device', () => {
    usePreferences.getState().chooseSize('large');
    usePreferences.getState().setWelcomed();
    usePreferences.getState().choosePlace('r1');
    const kept = { size: 'large', welcomed: true, place: 'r1' };
    expect(world.storage.get('anxin.preferences')).toEqual(kept);
  });

  it('offer 关怀版 to whoever enlarged WeChat’s text and has not chosen', () => {
    expect(shouldOfferLarge(null, LARGE_FONT_SETTING)).toBe(true);
    expect(shouldOfferLarge(null, LARGE_FONT_SETTING - 1)).toBe(false);
    expect(shouldOfferLarge('standard', LARGE_FONT_SETTING)).toBe(false);
    expect(shouldOfferLarge(null, null)).toBe(false);
  });
});

describe('queries', () => {
  it('are asked again after a timeout or a server’s failure, once', () => {
    expect(shouldRetry(0, new ApiError('INTERNAL', '', 500))).toBe(true);
    expect(shouldRetry(0, new ApiError('TIMEOUT', ''))).toBe(true);
    expect(shouldRetry(1, new ApiError('TIMEOUT', ''))).toBe(false);
  });

  it('take an answer for an answer', () => {
    expect(shouldRetry(0, new ApiError('DRAFT_NOT_FOUND', '', 404))).toBe(false);
    expect(shouldRetry(0, new ApiError('OFFLINE', ''))).toBe(false);
    expect(shouldRetry(0, new TypeError('a bug'))).toBe(false);
  });
});
