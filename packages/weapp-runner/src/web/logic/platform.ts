/**
 * Browser facilities the runner itself needs in the logic thread, captured before `lockDown` takes them away from the
 * mini-program. Every module of the logic thread uses these and never the bare globals.
 */

/** What a dedicated worker offers; written out because this code is checked with window types, too. */
interface WorkerScope {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: OnErrorEventHandler;
  onunhandledrejection: ((event: PromiseRejectionEvent) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const utf8 = new TextEncoder();
const randomness = globalThis.crypto;

// An indirect eval runs in the global scope, where only the allow-list is left by then.
const evaluateGlobally = globalThis.eval;
const send: (message: unknown) => void = scope.postMessage.bind(globalThis);

export const platform = {
  scope,
  postMessage: send,
  fetch: globalThis.fetch.bind(globalThis),
  XMLHttpRequest: globalThis.XMLHttpRequest,
  AbortController: globalThis.AbortController,
  createImageBitmap: globalThis.createImageBitmap.bind(globalThis),
  OffscreenCanvas: globalThis.OffscreenCanvas,
  requestAnimationFrame: globalThis.requestAnimationFrame.bind(globalThis),
  cancelAnimationFrame: globalThis.cancelAnimationFrame.bind(globalThis),
  setTimeout: globalThis.setTimeout.bind(globalThis) as (run: () => void, delay?: number) => number,
  clearTimeout: globalThis.clearTimeout.bind(globalThis) as (id: number) => void,
  setInterval: globalThis.setInterval.bind(globalThis) as (run: () => void, delay?: number) => number,
  clearInterval: globalThis.clearInterval.bind(globalThis) as (id: number) => void,
  btoa: globalThis.btoa.bind(globalThis),
  atob: globalThis.atob.bind(globalThis),
  randomBytes: (length: number): Uint8Array => randomness.getRandomValues(new Uint8Array(length)),
  evaluate: (source: string): unknown => evaluateGlobally(source),
  /** Milliseconds since the logic thread started. */
  now: performance.now.bind(performance),
  /** Milliseconds since 1970 at which the logic thread started. */
  startedAt: performance.timeOrigin,
  utf8Length: (text: string): number => utf8.encode(text).length,
  utf8Bytes: (text: string): Uint8Array => utf8.encode(text),
  utf8Text: (bytes: ArrayBuffer | Uint8Array): string => new TextDecoder().decode(bytes),
};

// TextDecoder is needed after lock-down, so keep one instance instead of the constructor.
const decoder = new TextDecoder();
platform.utf8Text = (bytes) => decoder.decode(bytes);

/** A blocking request to the runner's server: wx has synchronous calls, a worker may block for them. */
export function requestSync(path: string, body: unknown): unknown {
  const request = new platform.XMLHttpRequest();
  request.open(body === undefined ? 'GET' : 'POST', path, false);
  request.send(body === undefined ? null : JSON.stringify(body));
  if (request.status !== 200) throw new Error(`the runner's server answered ${request.status} to ${path}`);
  return JSON.parse(request.responseText);
}

type DeviceAnswer = { ok: unknown } | { fail: string };

/** An order to the phone's storage or files. @throws Error with the phone's reason. */
export function orderDevice(order: Record<string, unknown>): unknown {
  const answer = requestSync('/__runner/device', order) as DeviceAnswer;
  if ('fail' in answer) throw new Error(answer.fail);
  return answer.ok;
}
