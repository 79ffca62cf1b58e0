/**
 * Global names the logic thread of a phone has. iOS runs it in JavaScriptCore, Android in V8, both without a browser
 * around: no DOM, no fetch, no URL, no TextEncoder, no crypto, no structuredClone, no queueMicrotask.
 */

const LANGUAGE = [
  'Array',
  'ArrayBuffer',
  'Boolean',
  'DataView',
  'Date',
  'Error',
  'EvalError',
  'Float32Array',
  'Float64Array',
  'Function',
  'Infinity',
  'Int16Array',
  'Int32Array',
  'Int8Array',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Promise',
  'Proxy',
  'RangeError',
  'ReferenceError',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'SyntaxError',
  'TypeError',
  'URIError',
  'Uint16Array',
  'Uint32Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'WeakMap',
  'WeakSet',
  'decodeURI',
  'decodeURIComponent',
  'encodeURI',
  'encodeURIComponent',
  'escape',
  'globalThis',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
  'undefined',
  'unescape',
];

const ENGINE = ['clearInterval', 'clearTimeout', 'console', 'setInterval', 'setTimeout'];

const MINI_PROGRAM = [
  'App',
  'Behavior',
  'Component',
  'Page',
  'define',
  'getApp',
  'getCurrentPages',
  'requirePlugin',
  'wx',
  '__wxConfig',
  '__wxRoute',
];

/** The names a mini-program may see. */
export const ALLOWED_GLOBALS: readonly string[] = [...LANGUAGE, ...ENGINE, ...MINI_PROGRAM];

/** Parameters WeChat puts around every script, so that these names are `undefined` even when somebody defines them. */
export const HIDDEN_NAMES: readonly string[] = [
  'window',
  'document',
  'frames',
  'self',
  'location',
  'navigator',
  'localStorage',
  'history',
  'Caches',
  'screen',
  'alert',
  'confirm',
  'prompt',
  'XMLHttpRequest',
  'WebSocket',
  'webkit',
  'WeixinJSCore',
  'Reporter',
  'print',
  'URL',
  'DOMParser',
  'WeixinJSBridge',
];

/**
 * Built-in methods newer than iOS 12, the oldest system the build is made for; the base library does not add them.
 * `[path to the object, name]`.
 */
export const NEWER_METHODS: readonly (readonly [string, string])[] = [
  ['Array', 'fromAsync'],
  ['Array.prototype', 'at'],
  ['Array.prototype', 'findLast'],
  ['Array.prototype', 'findLastIndex'],
  ['Array.prototype', 'toReversed'],
  ['Array.prototype', 'toSorted'],
  ['Array.prototype', 'toSpliced'],
  ['Array.prototype', 'with'],
  ['Map', 'groupBy'],
  ['Object', 'groupBy'],
  ['Object', 'hasOwn'],
  ['Promise', 'allSettled'],
  ['Promise', 'any'],
  ['Promise', 'try'],
  ['Promise', 'withResolvers'],
  ['Set.prototype', 'difference'],
  ['Set.prototype', 'intersection'],
  ['Set.prototype', 'isSubsetOf'],
  ['Set.prototype', 'union'],
  ['String.prototype', 'at'],
  ['String.prototype', 'isWellFormed'],
  ['String.prototype', 'matchAll'],
  ['String.prototype', 'replaceAll'],
  ['String.prototype', 'toWellFormed'],
];
