import type { SecureStorage } from './secure-storage.types';

/**
 * AES-GCM with a key that scripts can use but not read (non-extractable), kept in IndexedDB beside the ciphertext.
 * Somebody with a copy of the profile's files still needs the browser to decrypt; clearing site data destroys both.
 */
const DATABASE = 'anxin';
const KEYS = 'keys';
const VALUES = 'values';
const KEY_ID = 'drafts';
const IV_BYTES = 12;

interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB request failed'));
  });

const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB transaction aborted'));
  });

let opening: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(KEYS);
      request.result.createObjectStore(VALUES);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB cannot be opened'));
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** `add`, not `put`: of two tabs that start together one key wins, and both read the winner. */
async function encryptionKey(database: IDBDatabase): Promise<CryptoKey> {
  const known = await settled<CryptoKey | undefined>(
    database.transaction(KEYS).objectStore(KEYS).get(KEY_ID) as IDBRequest<CryptoKey | undefined>,
  );
  if (known) return known;
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const transaction = database.transaction(KEYS, 'readwrite');
  try {
    transaction.objectStore(KEYS).add(fresh, KEY_ID);
    await completed(transaction);
    return fresh;
  } catch {
    return settled(database.transaction(KEYS).objectStore(KEYS).get(KEY_ID) as IDBRequest<CryptoKey>);
  }
}

export const secureStorage: SecureStorage = {
  available: typeof indexedDB !== 'undefined' && typeof crypto !== 'undefined' && Boolean(crypto.subtle),

  async get(key) {
    if (!secureStorage.available) return null;
    try {
      const database = await open();
      const sealed = await settled<Sealed | undefined>(
        database.transaction(VALUES).objectStore(VALUES).get(key) as IDBRequest<Sealed | undefined>,
      );
      if (!sealed) return null;
      const clear = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: sealed.iv },
        await encryptionKey(database),
        sealed.data,
      );
      return new TextDecoder().decode(clear);
    } catch {
      return null;
    }
  },

  async set(key, value) {
    if (!secureStorage.available) return false;
    try {
      const database = await open();
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const encryption = await encryptionKey(database);
      const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, encryption, new TextEncoder().encode(value));
      const transaction = database.transaction(VALUES, 'readwrite');
      transaction.objectStore(VALUES).put({ iv, data } satisfies Sealed, key);
      await completed(transaction);
      return true;
    } catch {
      return false;
    }
  },

  async remove(key) {
    if (!secureStorage.available) return;
    const transaction = (await open()).transaction(VALUES, 'readwrite');
    transaction.objectStore(VALUES).delete(key);
    await completed(transaction);
  },
};
