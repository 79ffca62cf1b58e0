import { beforeEach, describe, expect, it } from '@jest/globals';
import { resetTaro, world } from '../../../test/stubs/taro';
import { taroTransport } from './transport';

const request = { method: 'GET', url: '/v1/a', headers: {}, timeout: 1000 } as const;
beforeEach(resetTaro);

describe('transport', () => {
  it('hands on status and body', async () => {
    world.reply = () => Promise.resolve({ statusCode: 404, data: { code: 'X' } });
    await expect(taroTransport(request)).resolves.toEqual({ status: 404, body: { code: 'X' } });
  });

  it.each([
    ['request:fail timeout', 'TIMEOUT'],
    ['request:fail time out', 'TIMEOUT'],
    ['request:fail ', 'OFFLINE'],
    ['request:fail net::ERR_INTERNET_DISCONNECTED', 'OFFLINE'],
  ])('names the failure of WeChat: %s', async (errMsg, code) => {
    world.reply = () => Promise.reject(Object.assign(new Error(), { errMsg }));
    await expect(taroTransport(request)).rejects.toMatchObject({ code });
  });

  it('names the failures of a browser', async () => {
    world.reply = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(taroTransport(request)).rejects.toMatchObject({ code: 'OFFLINE' });
    world.reply = () => Promise.reject(Object.assign(new Error(), { name: 'AbortError' }));
    await expect(taroTransport(request)).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  it('adds no body to a request without one', async () => {
    world.reply = () => Promise.resolve({ statusCode: 200, data: {} });
    await taroTransport(request);
    expect(world.requests[0]).not.toHaveProperty('data');
  });
});
