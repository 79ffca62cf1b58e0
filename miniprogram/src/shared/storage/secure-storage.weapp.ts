import Taro from '@tarojs/taro';
import type { SecureStorage } from './secure-storage.types';

/** `encrypt` (base library 2.21.3) is missing from Taro's types; it is handed on unchanged. */
const encrypted = { encrypt: true } as object;

/** WeChat encrypts with a key of the account and device. The limit is 0.7 MB a value. */
export const secureStorage: SecureStorage = {
  available: true,

  async get(key) {
    try {
      const { data } = await Taro.getStorage<string>({ key, ...encrypted });
      return typeof data === 'string' && data !== '' ? data : null;
    } catch {
      return null; // absent keys fail too: `getStorage:fail data not found`
    }
  },

  async set(key, value) {
    try {
      await Taro.setStorage({ key, data: value, ...encrypted });
      return true;
    } catch {
      return false;
    }
  },

  async remove(key) {
    await Taro.removeStorage({ key });
  },
};
