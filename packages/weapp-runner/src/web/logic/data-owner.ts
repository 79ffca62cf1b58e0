import { sendData } from './bridge.js';
import { cloneJson, setAtPath } from './data-path.js';
import type { Dictionary } from './definitions.js';
import { callSafely } from './errors.js';

/** A page or component instance as scripts see it. */
export interface Instance extends Dictionary {
  data: Dictionary;
}

/**
 * Gives an instance its setData: the data change at once here, cross to the view as JSON text, and the callback runs
 * when the view has applied them.
 * @param changed told which paths were set, before the data cross.
 */
export function giveSetData(
  instance: Instance,
  pageId: number,
  componentId: string | null,
  changed: (paths: string[]) => void,
): void {
  instance['setData'] = (data: Dictionary, callback?: () => void): void => {
    const payload = JSON.stringify(data);
    const crossing = JSON.parse(payload) as Dictionary;
    for (const [path, value] of Object.entries(crossing)) setAtPath(instance.data, path, cloneJson(value));
    sendData(pageId, componentId, payload, () => {
      if (typeof callback === 'function') callSafely(() => callback.call(instance));
    });
    changed(Object.keys(crossing));
  };
  instance['groupSetData'] = (run?: () => void): void => run?.();
}
