import type { Mock } from '../../protocol.js';
import type { LogicContext } from '../context.js';
import { report } from '../errors.js';
import { KNOWN_WX_NAMES } from '../known-wx-names.js';
import { platform } from '../platform.js';
import { asOptions } from '../options.js';
import { accountApis } from './account.js';
import { animationApis } from './animation.js';
import type { ApiSet } from './api-set.js';
import { audioApis } from './audio.js';
import { CallBook } from './call.js';
import { canIUse } from './can-i-use.js';
import { canvasApis } from './canvas.js';
import { encodingApis } from './encoding.js';
import { eventApis } from './events.js';
import { fileSystemApis } from './file-system.js';
import { intersectionApis } from './intersection.js';
import { navigationApis } from './navigation.js';
import { phoneApis } from './phone.js';
import { Privacy, privacyApis } from './privacy.js';
import { requestApis } from './request.js';
import { selectorApis } from './selector-query.js';
import { storageApis } from './storage.js';
import { systemApis } from './system.js';
import { transferApis } from './transfer.js';
import { serviceApis } from './update.js';
import type { StoredValue } from '../../protocol.js';

/** The wx object, the books of its calls and the privacy agreement behind it. */
export interface WxRuntime {
  wx: object;
  book: CallBook;
  privacy: Privacy;
  setMock: (name: string, mock: Mock | null) => void;
}

export function createWx(context: LogicContext, storage: StoredValue[]): WxRuntime {
  const book = new CallBook();
  const privacy = new Privacy(context);
  const members: Record<string, unknown> = {};
  const sets: ApiSet[] = [
    accountApis(context),
    animationApis(),
    audioApis(context),
    canvasApis(),
    encodingApis(),
    eventApis(context.emitter),
    fileSystemApis(book),
    intersectionApis(context),
    navigationApis(context.navigation),
    phoneApis(context, privacy),
    privacyApis(context, privacy),
    requestApis(),
    selectorApis(context),
    serviceApis(platform.now),
    storageApis(storage),
    systemApis(context),
    transferApis(),
  ];
  for (const set of sets) addSet(members, set, book);
  const implemented = new Set([...Object.keys(members), 'canIUse']);
  members['canIUse'] = book.wrapSync('canIUse', (schema: string) =>
    canIUse(schema, (name) => implemented.has(name) || book.mocks.has(name)),
  );
  for (const name of KNOWN_WX_NAMES) members[name] ??= missingApi(name, book);
  const setMock = (name: string, mock: Mock | null): void => {
    if (mock === null) book.mocks.delete(name);
    else book.mocks.set(name, mock);
  };
  return { wx: watchUnknownNames(members), book, privacy, setMock };
}

function addSet(members: Record<string, unknown>, set: ApiSet, book: CallBook): void {
  for (const [name, api] of Object.entries(set.async ?? {})) members[name] = book.wrapAsync(name, api);
  for (const [name, api] of Object.entries(set.sync ?? {})) members[name] = book.wrapSync(name, api);
  for (const [name, api] of Object.entries(set.tasks ?? {})) members[name] = book.wrapTask(name, api);
  Object.assign(members, set.values);
}

/** A call a phone has and the runner lacks: works when it is mocked, and fails the test otherwise. */
function missingApi(name: string, book: CallBook): (...args: unknown[]) => unknown {
  const isSync = name.endsWith('Sync') || /^(create|get[A-Z]\w*Manager$|on[A-Z]|off[A-Z])/.test(name);
  const refuse = (): never => {
    const error = new Error(`wx.${name} is not implemented by the runner: mock('${name}', ...) scripts an answer`);
    report('unimplemented-api', error);
    throw error;
  };
  return isSync ? book.wrapSync(name, refuse) : (options) => book.wrapAsync(name, refuse)(asOptions(options));
}

/**
 * A name no phone has reads as undefined, so that feature detection is true to life. Calling it is a mistake even when
 * the mini-program swallows the TypeError, so a read that is followed by a parenthesis is reported.
 */
function watchUnknownNames(members: Record<string, unknown>): object {
  return new Proxy(members, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target) && isCalledDirectly(name)) {
        report('unimplemented-api', new Error(`wx.${name} does not exist on a phone`));
      }
      return Reflect.get(target, name) as unknown;
    },
  });
}

/** Whether the script that is reading `wx.<name>` right now calls it, told from its source at that position. */
function isCalledDirectly(name: string): boolean {
  const frame = /weapp:\/\/\/([^\s)]+):(\d+):(\d+)/.exec(new Error(name).stack ?? '');
  if (!frame) return false;
  const [, path = '', line, column] = frame;
  const text = sourceLine(path, Number(line)).slice(Number(column) - 1);
  return new RegExp(`^\\w*\\.?${name.replace(/\W/g, '\\$&')}\\s*\\(`).test(text);
}

let sourceLine: (path: string, line: number) => string = () => '';

/** Gives the wx object access to the scripts' text. */
export function useSources(read: (path: string, line: number) => string): void {
  sourceLine = read;
}
