import type { Session } from './session.js';

/** Orders of the logic thread to the phone's storage and file system. Answers are `{ ok }` or `{ fail: reason }`. */
export type DeviceOrder =
  | { store: 'set'; key: string; data: string; encrypt: boolean }
  | { store: 'get'; key: string; encrypt: boolean }
  | { store: 'remove'; key: string }
  | { store: 'clear' }
  | { store: 'info' }
  | { store: 'all' }
  | { file: 'write'; path: string; base64: string; append: boolean }
  | { file: 'read'; path: string }
  | { file: 'stat'; path: string }
  | { file: 'list'; path: string }
  | { file: 'remove'; path: string }
  | { file: 'copy'; path: string; to: string }
  | { privacy: 'get' | 'agree' }
  | { login: true };

export type DeviceAnswer = { ok: unknown } | { fail: string };

/** Carries out one order. Whatever it changed is durable when it returns: a killed app finds it again. */
export async function handleDeviceOrder(session: Session, order: DeviceOrder): Promise<DeviceAnswer> {
  try {
    if ('login' in order) return { ok: await session.login() };
    if ('privacy' in order) return { ok: handlePrivacy(session, order.privacy) };
    return { ok: 'store' in order ? handleStore(session, order) : handleFile(session, order) };
  } catch (error) {
    return { fail: error instanceof Error ? error.message : String(error) };
  }
}

function handlePrivacy(session: Session, order: 'get' | 'agree'): boolean {
  if (order === 'agree') session.privacyAgreed = true;
  return session.privacyAgreed;
}

function handleStore({ values }: Session, order: Extract<DeviceOrder, { store: string }>): unknown {
  switch (order.store) {
    case 'set': {
      values.set(order.key, order.data, order.encrypt);
      return;
    }
    case 'get':
      return values.get(order.key, order.encrypt);
    case 'remove': {
      values.remove(order.key);
      return;
    }
    case 'clear': {
      values.clear();
      return;
    }
    case 'info':
      return { keys: values.list().map(({ key }) => key), bytes: values.size() };
    case 'all':
      return values.list().map(({ key, encrypted, stored }) => ({ key, encrypted, data: encrypted ? null : stored }));
  }
}

function handleFile({ files }: Session, order: Extract<DeviceOrder, { file: string }>): unknown {
  const missing = (): never => {
    throw new Error(`no such file or directory, open "${order.path}"`);
  };
  const file = files.get(order.path);
  switch (order.file) {
    case 'write': {
      const added = Buffer.from(order.base64, 'base64');
      files.set(order.path, order.append && file ? Buffer.concat([file, added]) : added);
      return null;
    }
    case 'read':
      return file ? file.toString('base64') : missing();
    case 'stat':
      return file ? { size: file.length } : missing();
    case 'list': {
      const folder = order.path.replace(/\/?$/, '/');
      const names = [...files.keys()]
        .filter((path) => path.startsWith(folder))
        .map((path) => path.slice(folder.length));
      return [...new Set(names.map((name) => name.split('/')[0]))];
    }
    case 'remove':
      return files.delete(order.path) ? null : missing();
    case 'copy':
      files.set(order.to, file ?? missing());
      return null;
  }
}
