import { describe, expect, it } from '@jest/globals';
import { deviceOf, deviceText, WEAPP } from './device.js';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; M2012) AppleWebKit/537.36 (KHTML, like Gecko)';

describe('the name of a device', () => {
  it.each([
    [`${WINDOWS} Chrome/126.0.0.0 Safari/537.36`, '电脑上的 Chrome'],
    [`${WINDOWS} Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0`, '电脑上的 Edge'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0', '电脑上的火狐浏览器'],
    [`${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`, '手机上的 Safari'],
    [`${IPHONE} Mobile/15E148 MicroMessenger/8.0.49`, '手机上的微信'],
    [`${ANDROID} Chrome/126.0.0.0 Mobile Safari/537.36`, '手机上的 Chrome'],
    [`${ANDROID} Chrome/126.0.0.0 Safari/537.36`, '平板上的 Chrome'],
    ['curl/8.5', '电脑上的浏览器'],
    [undefined, '电脑上的浏览器'],
  ])('of %s is %s', (agent, expected) => {
    expect(deviceText(deviceOf(agent))).toBe(expected);
  });

  it('never repeats what the header says', () => {
    expect(deviceText(deviceOf('<b>您中奖了</b> Chrome/1'))).toBe('电脑上的 Chrome');
    expect(deviceText('nonsense')).toBe('电脑上的浏览器');
  });

  it('is the mini-program’s own there', () => {
    expect(deviceText(WEAPP)).toBe('微信小程序');
  });
});
