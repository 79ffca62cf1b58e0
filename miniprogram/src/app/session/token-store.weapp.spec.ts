import { beforeEach, describe, expect, it } from '@jest/globals';
import { resetTaro, world } from '../../../test/stubs/taro';
import { tokenStore } from './token-store.weapp';

const tokens = { accessToken: 'a', accessExpiresAt: 'x', refreshToken: 'r', refreshExpiresAt: 'y' };
beforeEach(async () => {
  resetTaro();
  await tokenStore.forget();
});

describe('tokens in WeChat', () => {
  it('are kept encrypted, and given to requests', async () => {
    await tokenStore.keep(tokens);
    expect(await tokenStore.mayBeSignedIn()).toBe(true);
    expect(await tokenStore.accessToken()).toBe('a');
    expect(await tokenStore.refreshBody()).toEqual({ refreshToken: 'r' });
    expect(JSON.parse(world.storage.get('anxin.session') as string)).toEqual(tokens);
  });

  it('are gone after signing out', async () => {
    await tokenStore.keep(tokens);
    await tokenStore.forget();
    expect(await tokenStore.accessToken()).toBeNull();
    expect(await tokenStore.refreshBody()).toBeNull();
    expect(world.storage.has('anxin.session')).toBe(false);
  });
});
