import { WECHAT_APIS, type WechatApi } from '../wechat-error.js';

/** How the fake misbehaves. */
export type FaultKind =
  /** Answers `code` without doing anything. */
  | { kind: 'errcode'; code: number }
  /** Replaces the access token just before the call is judged, so that it meets 40001. */
  | { kind: 'token-replaced' }
  /** Does it, then never answers. */
  | { kind: 'timeout-after-effect' }
  /** Does nothing and never answers. */
  | { kind: 'timeout-before-effect' }
  /** Does it, then sends half of the JSON as if that were all. */
  | { kind: 'truncated-body' }
  /** Does it, then breaks the connection in the middle of the body. */
  | { kind: 'cut-off' }
  /** Does it, then answers this instead: HTTP 200 and text/html unless said; `encoding` is how `body` is written. */
  | { kind: 'raw-reply'; status?: number; contentType?: string; body: string; encoding?: 'utf8' | 'base64' };

/** Pushes that misbehave: the next one twice; after the one that follows; `delayMs` late. */
export type PushFaultKind =
  { kind: 'push-duplicated' } | { kind: 'push-reordered' } | { kind: 'push-late'; delayMs: number };

/** One entry of a fault script: skip `after` matching calls (0), then fail `times` of them (1). */
export type Fault = (({ api: WechatApi | '*' } & FaultKind) | PushFaultKind) & { after?: number; times?: number };

interface Armed {
  fault: Fault;
  after: number;
  times: number;
}

/** The faults still to come, in the order they were added. */
export class FaultScript {
  #armed: Armed[] = [];

  add(fault: Fault): void {
    this.#armed.push({ fault, after: fault.after ?? 0, times: fault.times ?? 1 });
  }

  clear(): void {
    this.#armed = [];
  }

  forCall(api: WechatApi): FaultKind | null {
    const fault = this.#take((candidate) => 'api' in candidate && (candidate.api === api || candidate.api === '*'));
    return fault !== null && 'api' in fault ? fault : null;
  }

  forPush(): PushFaultKind | null {
    const fault = this.#take((candidate) => !('api' in candidate));
    return fault !== null && !('api' in fault) ? fault : null;
  }

  #take(matches: (fault: Fault) => boolean): Fault | null {
    for (const armed of this.#armed.filter(({ fault }) => matches(fault))) {
      if (armed.after > 0) {
        armed.after -= 1;
        continue;
      }
      armed.times -= 1;
      if (armed.times <= 0) this.#armed = this.#armed.filter((other) => other !== armed);
      return armed.fault;
    }
    return null;
  }
}

// prettier-ignore
const CALL_FAULTS = ['errcode', 'token-replaced', 'timeout-after-effect', 'timeout-before-effect', 'truncated-body', 'cut-off', 'raw-reply'];
const PUSH_FAULTS = ['push-duplicated', 'push-reordered', 'push-late'];

/** Checks a fault that came over HTTP. @throws RangeError naming what is wrong. */
export function parseFault(input: Readonly<Record<string, unknown>>): Fault {
  const { kind, api, code, body, encoding = 'utf8', delayMs, status, contentType } = input;
  const whole = (name: string, least: number): void => {
    const value = input[name];
    if (value !== undefined && !(Number.isInteger(value) && Number(value) >= least)) {
      throw new RangeError(`${name} must be a whole number from ${least}`);
    }
  };
  whole('after', 0);
  whole('times', 1);
  whole('delayMs', 0);
  whole('status', 100);
  if (typeof kind !== 'string') throw new RangeError('kind is missing');
  if (PUSH_FAULTS.includes(kind)) {
    if (kind === 'push-late' && delayMs === undefined) throw new RangeError('delayMs is missing');
    return input as unknown as Fault;
  }
  if (!CALL_FAULTS.includes(kind)) throw new RangeError('no such kind of fault');
  if (api !== '*' && !WECHAT_APIS.some((known) => known === api)) throw new RangeError('no such api');
  if (kind === 'errcode' && !Number.isInteger(code)) throw new RangeError('code must be a whole number');
  if (kind === 'raw-reply' && typeof body !== 'string') throw new RangeError('body must be a text');
  if (encoding !== 'utf8' && encoding !== 'base64') throw new RangeError('encoding must be utf8 or base64');
  if (contentType !== undefined && typeof contentType !== 'string') throw new RangeError('contentType must be a text');
  if (typeof status === 'number' && status > 599) throw new RangeError('status must be at most 599');
  return input as unknown as Fault;
}
