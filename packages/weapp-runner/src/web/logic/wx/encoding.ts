import { ApiError } from '../bridge.js';
import { platform } from '../platform.js';
import type { ApiSet } from './api-set.js';

/** The documented limit of wx.getRandomValues. */
const MOST_RANDOM_BYTES = 1_048_576;

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return platform.btoa(binary);
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(platform.atob(text), (character) => character.charCodeAt(0));
}

/** Small helpers of wx that touch nothing outside. */
export function encodingApis(): ApiSet {
  return {
    async: {
      getRandomValues(options) {
        const length = options['length'];
        if (!Number.isInteger(length) || Number(length) < 1 || Number(length) > MOST_RANDOM_BYTES) {
          throw new ApiError('invalid length');
        }
        return { randomValues: platform.randomBytes(Number(length)).buffer };
      },
    },
    sync: {
      arrayBufferToBase64: (buffer: ArrayBuffer) => toBase64(new Uint8Array(buffer)),
      base64ToArrayBuffer: (text: string) => fromBase64(text).buffer,
      nextTick: (run: () => void) => void Promise.resolve().then(run),
    },
  };
}
