import { randomUUID } from 'node:crypto';
import { Network } from './network.js';
import { type StorageState, StoredValues } from './stored-values.js';

/** What belongs to one phone and outlives the app being killed: storage, files, network conditions. */
export class Session {
  readonly network = new Network();
  readonly values: StoredValues;
  /** Files of the mini-program by their `wxfile://` or `http://usr/` path. */
  readonly files = new Map<string, Buffer>();
  /** Whether the person has agreed to the privacy guide of the mini-program. */
  privacyAgreed: boolean;
  private readonly loginCode: () => Promise<string>;

  constructor({ storageState, loginCode, privacyAgreed = false }: SessionOptions) {
    this.privacyAgreed = privacyAgreed;
    this.values = new StoredValues(storageState);
    this.loginCode = loginCode ?? (() => Promise.resolve(randomUUID().replaceAll('-', '')));
  }

  /** A fresh code for wx.login. */
  login(): Promise<string> {
    return this.loginCode();
  }
}

export interface SessionOptions {
  storageState?: StorageState;
  /** What wx.login returns; random unless told. */
  loginCode?: () => Promise<string>;
  /** Whether the person agreed to the privacy guide before. */
  privacyAgreed?: boolean;
}
