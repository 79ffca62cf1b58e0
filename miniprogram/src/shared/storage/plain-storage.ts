import Taro from '@tarojs/taro';
import * as v from 'valibot';

/** Settings that say nothing about a person's health: text size, whether the welcome was seen. */
export function readPlain<S extends v.GenericSchema>(key: string, schema: S): v.InferOutput<S> | null {
  try {
    const parsed = v.safeParse(schema, Taro.getStorageSync<unknown>(key));
    return parsed.success ? parsed.output : null;
  } catch {
    return null; // storage can be forbidden in a browser; the defaults do
  }
}

export function writePlain(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(key, value);
  } catch {
    // forbidden storage: the setting holds until the page closes
  }
}
