import type { CallRecord, Mock } from '../../protocol.js';
import { ApiError } from '../bridge.js';
import { callSafely } from '../errors.js';
import { asOptions, type Options, withoutFunctions } from '../options.js';
import { platform } from '../platform.js';
import type { AsyncApi, SyncApi, TaskApi } from './api-set.js';

interface Result {
  errMsg: string;
  errno?: number;
}

/** Books of every wx call, and the answers scripted by a test. */
export class CallBook {
  readonly records: CallRecord[] = [];
  readonly mocks = new Map<string, Mock>();
  private running = 0;

  /** Whether an asynchronous call has not settled yet. Calls that wait for a person are not counted. */
  get hasRunning(): boolean {
    return this.running > 0;
  }

  wrapAsync(name: string, api: AsyncApi): (options?: unknown) => Promise<unknown> | undefined {
    return (given) => {
      const options = asOptions(given);
      const record = this.record(name, [given], 'pending');
      const work = this.track(
        name,
        this.answer(name, () => api(options)),
      );
      return finish(name, options, record, work);
    };
  }

  wrapTask(name: string, api: TaskApi): (options?: unknown) => object {
    return (given) => {
      const options = asOptions(given);
      const record = this.record(name, [given], 'pending');
      const mock = this.mocks.get(name);
      const { task, result } = mock ? { task: idleTask(), result: fromMock(mock) } : api(options);
      const settled = finish(name, options, record, this.track(name, result));
      return settled ? Object.assign(settled, task) : task;
    };
  }

  wrapSync(name: string, api: SyncApi): (...args: unknown[]) => unknown {
    return (...args) => {
      const record = this.record(name, args, 'sync');
      try {
        const mock = this.mocks.get(name);
        return mock ? mockedValue(mock) : (api as (...args: unknown[]) => unknown)(...args);
      } catch (error) {
        record.outcome = 'fail';
        record.errMsg = failure(name, error).errMsg;
        throw error instanceof ApiError ? new Error(record.errMsg) : error;
      }
    };
  }

  record(name: string, args: unknown[], outcome: CallRecord['outcome']): CallRecord {
    const record: CallRecord = { name, args: args.map(plain), at: platform.now(), outcome };
    this.records.push(record);
    return record;
  }

  private answer(name: string, work: () => unknown): Promise<unknown> {
    const mock = this.mocks.get(name);
    return mock ? fromMock(mock) : Promise.resolve().then(work);
  }

  private track<T>(name: string, work: Promise<T>): Promise<T> {
    if (WAITS_FOR_A_PERSON.has(name)) return work;
    this.running += 1;
    const done = (): void => {
      this.running -= 1;
    };
    work.then(done, done);
    return work;
  }
}

const WAITS_FOR_A_PERSON = new Set([
  'showModal',
  'showActionSheet',
  'scanCode',
  'makePhoneCall',
  'requirePrivacyAuthorize',
  'requestSubscribeMessage',
]);

async function fromMock(mock: Mock): Promise<unknown> {
  return Promise.resolve(mockedValue(mock));
}

function mockedValue(mock: Mock): unknown {
  if ('fail' in mock) throw new ApiError(mock.fail, mock.errno);
  return mock.value;
}

/** Runs success/fail/complete; without any of them the caller gets a promise instead. */
function finish(
  name: string,
  { success, fail, complete }: Options,
  record: CallRecord,
  work: Promise<unknown>,
): Promise<unknown> | undefined {
  const wantsCallbacks = [success, fail, complete].some((each) => typeof each === 'function');
  const run = (callback: unknown, argument: unknown): void => {
    if (typeof callback === 'function') callSafely(() => (callback as (argument: unknown) => void)(argument));
  };
  const settled = work.then(
    (value) => {
      const result = { errMsg: `${name}:ok`, ...asOptions(value) };
      Object.assign(record, { outcome: 'ok', errMsg: result.errMsg });
      run(success, result);
      run(complete, result);
      return result;
    },
    (error: unknown) => {
      const result = failure(name, error);
      Object.assign(record, { outcome: 'fail', errMsg: result.errMsg });
      run(fail, result);
      run(complete, result);
      // WeChat rejects with this plain object, not with an Error.
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- true to life
      if (!wantsCallbacks) throw result;
      return result;
    },
  );
  return wantsCallbacks ? undefined : settled;
}

function failure(name: string, error: unknown): Result {
  if (error instanceof ApiError) {
    const result: Result = { errMsg: `${name}:fail ${error.reason}` };
    if (error.errno !== undefined) result.errno = error.errno;
    return result;
  }
  return { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` };
}

/** The task of a mocked call: there is nothing to abort. */
function idleTask(): object {
  const nothing = (): void => undefined;
  return {
    abort: nothing,
    onProgressUpdate: nothing,
    offProgressUpdate: nothing,
    onHeadersReceived: nothing,
    offHeadersReceived: nothing,
    onChunkReceived: nothing,
    offChunkReceived: nothing,
  };
}

function plain(argument: unknown): unknown {
  if (argument === undefined || typeof argument === 'function') return null;
  return argument !== null && typeof argument === 'object' ? withoutFunctions(argument) : argument;
}
