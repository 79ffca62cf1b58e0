import type { Emitter, EventListener } from '../emitter.js';
import { errorListeners, rejectionListeners } from '../errors.js';
import type { ApiSet } from './api-set.js';

const GLOBAL_EVENTS = [
  'AppHide',
  'AppShow',
  'AudioInterruptionBegin',
  'AudioInterruptionEnd',
  'KeyboardHeightChange',
  'LazyLoadError',
  'MemoryWarning',
  'NetworkStatusChange',
  'NetworkWeakChange',
  'PageNotFound',
  'ThemeChange',
  'UserCaptureScreen',
  'WindowResize',
];

const PRIVACY = 'NeedPrivacyAuthorization';

/** wx.onXxx and wx.offXxx. */
export function eventApis(emitter: Emitter): ApiSet {
  const sync: ApiSet['sync'] = {};
  const register = <T>(name: string, listeners: Set<T>): void => {
    sync[`on${name}`] = (listener: T) => void listeners.add(listener);
    sync[`off${name}`] = (listener?: T) => (listener ? void listeners.delete(listener) : listeners.clear());
  };
  // Nothing takes the listener of the privacy agreement away again.
  sync['onNeedPrivacyAuthorization'] = (listener: EventListener) => void emitter.of(PRIVACY).add(listener);
  for (const name of GLOBAL_EVENTS) register(name, emitter.of(name));
  register('Error', errorListeners);
  register('UnhandledRejection', rejectionListeners);
  return { sync };
}
