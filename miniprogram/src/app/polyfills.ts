/*
 * What iOS 12 and Chrome 70 lack and the libraries use. Imported before anything else by app.tsx.
 * In WeChat `globalThis` itself is provided by the build (config/index.ts), because nothing can be added to its scope.
 */
if (process.env.TARO_ENV === 'h5' && typeof globalThis === 'undefined') {
  (window as unknown as Record<string, unknown>).globalThis = window;
}

if (!('fromEntries' in Object)) {
  (Object as { fromEntries?: unknown }).fromEntries = (pairs: Iterable<[string, unknown]>) => {
    const result: Record<string, unknown> = {};
    for (const [key, value] of pairs) result[key] = value;
    return result;
  };
}

if (!('replaceAll' in String.prototype)) {
  const replaceAll = function (this: string, searched: string | RegExp, replacement: string): string {
    return typeof searched === 'string' ? this.split(searched).join(replacement) : this.replace(searched, replacement);
  };
  Object.defineProperty(String.prototype, 'replaceAll', { value: replaceAll, configurable: true, writable: true });
}

export {};
