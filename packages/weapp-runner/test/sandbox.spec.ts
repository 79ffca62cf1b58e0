import { describe, expect, it } from '@jest/globals';
import { ALLOWED_GLOBALS } from '../dist/web/logic/allow-list.js';
import { useHarness } from './harness.js';

const { launch } = useHarness();

/** Names a browser's worker has and a phone's logic thread has not. */
const ABSENT = [
  'AbortController',
  'BigInt',
  'Blob',
  'BroadcastChannel',
  'Buffer',
  'CompressionStream',
  'EventTarget',
  'FileReader',
  'FormData',
  'Headers',
  'Intl',
  'MessageChannel',
  'Notification',
  'OffscreenCanvas',
  'ReadableStream',
  'Request',
  'Response',
  'SharedArrayBuffer',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'WeakRef',
  'WebAssembly',
  'WebSocket',
  'Worker',
  'XMLHttpRequest',
  'addEventListener',
  'atob',
  'btoa',
  'caches',
  'close',
  'createImageBitmap',
  'crypto',
  'document',
  'eval',
  'fetch',
  'importScripts',
  'indexedDB',
  'localStorage',
  'location',
  'navigator',
  'onmessage',
  'performance',
  'postMessage',
  'process',
  'queueMicrotask',
  'requestAnimationFrame',
  'requestIdleCallback',
  'self',
  'structuredClone',
  'window',
];

describe('the logic thread', () => {
  it('lacks what only browsers have: bare, on globalThis, and through Function', async () => {
    const app = await readyApp();
    const present = async (look: (name: string) => string): Promise<unknown> =>
      app.runScript(`module.exports = [${ABSENT.map((name) => `['${name}', ${look(name)}]`).join(',')}]
        .filter((each) => each[1] !== 'undefined')`);
    expect(await present((name) => `typeof ${name}`)).toEqual([]);
    expect(await present((name) => `typeof globalThis['${name}']`)).toEqual([]);
    expect(await present((name) => `typeof Function('return this')()['${name}']`)).toEqual([]);
  });

  it('sees the allow-list and nothing else, whatever the browser adds', async () => {
    const app = await readyApp();
    const visible = (await app.evaluate(`(() => {
      const names = [];
      for (let object = globalThis; object && object !== Object.prototype; object = Object.getPrototypeOf(object)) {
        for (const name of Object.getOwnPropertyNames(object)) if (globalThis[name] !== undefined) names.push(name);
      }
      return names;
    })()`)) as string[];
    expect(visible.filter((name) => !ALLOWED_GLOBALS.includes(name))).toEqual([]);
    const missing = ALLOWED_GLOBALS.filter(
      (name) => !['undefined', 'define'].includes(name) && !visible.includes(name),
    );
    expect(missing).toEqual([]);
  });

  it('makes no code from strings', async () => {
    const app = await readyApp();
    const attempts = [
      "new Function('return 1')",
      "Function('a', 'return a')",
      "(function () {}).constructor('return 1')",
      "(async function () {}).constructor('return 1')",
      "(function* () {}).constructor('return 1')",
      "setTimeout('1', 0)",
    ];
    for (const attempt of attempts) {
      const script = `try { ${attempt}; module.exports = 'made' } catch (error) { module.exports = 'refused' }`;
      expect([attempt, await app.runScript(script)]).toEqual([attempt, 'refused']);
    }
    expect(await app.runScript("module.exports = Function('return this')() === globalThis")).toBe(true);
    expect(await app.runScript('module.exports = (function () {}) instanceof Function')).toBe(true);
  });

  it('has no methods newer than the oldest phone', async () => {
    const app = await readyApp();
    expect(
      await app.evaluate('[[].at, "".replaceAll, Promise.allSettled, Object.hasOwn].map((each) => typeof each)'),
    ).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
  });

  it('has them when a newer phone is asked for', async () => {
    const app = await launch({ extraGlobals: ['BigInt', 'Promise.allSettled'] });
    await app.ready();
    expect(await app.evaluate('typeof BigInt + typeof Promise.allSettled')).toBe('functionfunction');
    await app.close();
  });
});

/** An app that has come up. */
async function readyApp(): ReturnType<typeof launch> {
  const app = await launch();
  await app.ready();
  return app;
}
