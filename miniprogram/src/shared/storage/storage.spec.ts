import { beforeEach, describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { resetTaro, world } from '../../../test/stubs/taro';
import { readPlain, writePlain } from './plain-storage';
import { secureStorage as browserStorage } from './secure-storage.h5';
import { secureStorage as wechatStorage } from './secure-storage.weapp';

beforeEach(resetTaro);

describe('plain storage', () => {
  it('gives back what was written', () => {
    writePlain('a', { size: 1 });
    expect(readPlain('a', v.object({ size: v.number() }))).toEqual({ size: 1 });
  });

  it('forgets what an older version wrote differently', () => {
    world.storage.set('a', { size: 'big' });
    expect(readPlain('a', v.object({ size: v.number() }))).toBeNull();
  });
});

describe('encrypted storage of WeChat', () => {
  it('keeps, gives back and removes', async () => {
    expect(await wechatStorage.get('a')).toBeNull();
    expect(await wechatStorage.set('a', 'x')).toBe(true);
    expect(await wechatStorage.get('a')).toBe('x');
    await wechatStorage.remove('a');
    expect(await wechatStorage.get('a')).toBeNull();
  });
});

describe('encrypted storage of a browser without IndexedDB', () => {
  it('says so, and keeps nothing', async () => {
    expect(browserStorage.available).toBe(false);
    expect(await browserStorage.set('a', 'x')).toBe(false);
    expect(await browserStorage.get('a')).toBeNull();
    await expect(browserStorage.remove('a')).resolves.toBeUndefined();
  });
});
