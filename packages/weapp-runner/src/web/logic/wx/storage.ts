import type { StoredValue } from '../../protocol.js';
import { ApiError } from '../bridge.js';
import { type Options, requireText } from '../options.js';
import { orderDevice } from '../platform.js';
import type { ApiSet } from './api-set.js';

const LIMIT_KB = 10 * 1024;

/**
 * wx storage. Writes reach the phone before they return, so a killed app finds them; unencrypted values are also kept
 * here for reading. Values are wrapped with their type, as `undefined` and dates survive on a phone.
 */
export function storageApis(stored: StoredValue[]): ApiSet {
  const cache = new Map(stored.map(({ key, data }) => [key, data]));

  const set = (key: unknown, data: unknown, encrypt = false): void => {
    const text = wrap(data);
    order({ store: 'set', key: checkedKey(key), data: text, encrypt });
    if (encrypt) cache.delete(String(key));
    else cache.set(String(key), text);
  };
  const remove = (key: unknown): void => {
    order({ store: 'remove', key: checkedKey(key) });
    cache.delete(String(key));
  };
  const clear = (): void => {
    order({ store: 'clear' });
    cache.clear();
  };
  const info = (): { keys: string[]; currentSize: number; limitSize: number } => {
    const { keys, bytes } = order({ store: 'info' }) as { keys: string[]; bytes: number };
    return { keys, currentSize: Math.ceil(bytes / 1024), limitSize: LIMIT_KB };
  };
  const read = (key: string, encrypt: boolean): string | null =>
    encrypt ? (order({ store: 'get', key, encrypt }) as string | null) : (cache.get(key) ?? null);

  return {
    async: {
      setStorage: (options) => set(options['key'], options['data'], options['encrypt'] === true),
      getStorage(options) {
        const text = read(requireText(options, 'key'), options['encrypt'] === true);
        if (text === null) throw new ApiError('data not found');
        return { data: unwrap(text) };
      },
      removeStorage: (options) => remove(options['key']),
      clearStorage: clear,
      getStorageInfo: info,
      batchSetStorage: (options) => each(options, 'kvList', ({ key, value }) => set(key, value)),
      batchGetStorage: (options) => ({
        dataList: (options['keyList'] as string[]).map((key) => unwrapOrEmpty(cache.get(key))),
      }),
    },
    sync: {
      setStorageSync: (key: unknown, data: unknown) => set(key, data),
      getStorageSync: (key: unknown) => unwrapOrEmpty(cache.get(checkedKey(key))),
      removeStorageSync: (key: unknown) => remove(key),
      clearStorageSync: clear,
      getStorageInfoSync: info,
      batchSetStorageSync: (list: { key: unknown; value: unknown }[]) =>
        list.forEach(({ key, value }) => set(key, value)),
      batchGetStorageSync: (keys: string[]) => keys.map((key) => unwrapOrEmpty(cache.get(key))),
    },
  };
}

function each(options: Options, name: string, run: (entry: { key: unknown; value: unknown }) => void): void {
  for (const entry of options[name] as { key: unknown; value: unknown }[]) run(entry);
}

function checkedKey(key: unknown): string {
  if (typeof key !== 'string' || key === '') {
    throw new ApiError('parameter error: parameter.key should be String and not empty');
  }
  return key;
}

function order(order: Record<string, unknown>): unknown {
  try {
    return orderDevice(order);
  } catch (error) {
    throw new ApiError(error instanceof Error ? error.message : String(error));
  }
}

/** Missing values read as the empty string. */
const unwrapOrEmpty = (text: string | undefined): unknown => (text === undefined ? '' : unwrap(text));

/** JSON with what JSON loses noted: `undefined` and dates. */
function wrap(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol') throw new ApiError('data can not be serialized');
  if (value === undefined) return JSON.stringify({ type: 'undefined' });
  if (value instanceof Date) return JSON.stringify({ type: 'date', value: value.getTime() });
  return JSON.stringify({ type: 'json', value });
}

function unwrap(text: string): unknown {
  const { type, value } = JSON.parse(text) as { type: 'undefined' | 'date' | 'json'; value?: unknown };
  if (type === 'undefined') return undefined;
  return type === 'date' ? new Date(value as number) : value;
}
