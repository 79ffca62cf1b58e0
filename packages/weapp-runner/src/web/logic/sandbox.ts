import { ALLOWED_GLOBALS, NEWER_METHODS } from './allow-list.js';

/**
 * Takes everything from the global object that a phone does not have. Deleting, not hiding: `globalThis.fetch`,
 * `Function('return this')().fetch` and a bare `fetch` all end at the same stripped object.
 * @param extra names to spare, e.g. `BigInt` to look like a newer phone.
 */
export function lockDown(extra: readonly string[]): void {
  const allowed = new Set([...ALLOWED_GLOBALS, ...extra]);
  let target: object | null = globalThis;
  while (target !== null && target !== Object.prototype) {
    for (const name of Object.getOwnPropertyNames(target)) {
      if (!allowed.has(name)) strip(target, name);
    }
    target = Object.getPrototypeOf(target) as object | null;
  }
  for (const [path, name] of NEWER_METHODS) {
    if (!allowed.has(`${path}.${name}`)) removeMethod(path, name);
  }
  forbidDynamicCode();
}

function strip(target: object, name: string): void {
  if (Reflect.deleteProperty(target, name)) return;
  // A constant of a prototype cannot be deleted; an undefined of the global object's own covers it.
  const covered = Reflect.defineProperty(globalThis, name, { value: undefined, enumerable: false });
  if (!covered) throw new Error(`the runner cannot hide the global ${name}`);
}

function removeMethod(path: string, name: string): void {
  const owner = path
    .split('.')
    .reduce<unknown>((object, part) => (object as Record<string, unknown>)[part], globalThis);
  Reflect.deleteProperty(owner as object, name);
}

/** No code from strings, except the idiom every library uses to find the global object. */
function forbidDynamicCode(): void {
  const prototypes: object[] = [
    Function.prototype,
    Object.getPrototypeOf(async () => {}) as object,
    Object.getPrototypeOf(function* () {}) as object,
    Object.getPrototypeOf(async function* () {}) as object,
  ];
  function GuardedFunction(...args: unknown[]): () => typeof globalThis {
    if (args.length === 1 && /^\s*return this;?\s*$/.test(String(args[0]))) return () => globalThis;
    throw new EvalError('new Function() is not allowed in a mini-program');
  }
  Object.defineProperty(GuardedFunction, 'name', { value: 'Function' });
  Object.defineProperty(GuardedFunction, 'prototype', { value: Function.prototype, writable: false });
  for (const prototype of prototypes) Object.defineProperty(prototype, 'constructor', { value: GuardedFunction });
  Object.defineProperty(globalThis, 'Function', { value: GuardedFunction, writable: true, configurable: true });
}
