/**
 * Strings kept encrypted on this device: sign-in tokens and unfinished answers. Nothing sensitive is kept elsewhere.
 * Where `available` is false (a browser without WebCrypto, or not on HTTPS) drafts live on the server only.
 */
export interface SecureStorage {
  readonly available: boolean;
  /** null when absent, or when it can no longer be decrypted */
  get(key: string): Promise<string | null>;
  /** true when the value is really kept */
  set(key: string, value: string): Promise<boolean>;
  remove(key: string): Promise<void>;
}
