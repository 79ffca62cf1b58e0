import type { SessionTokens } from '@/shared/api/types';

/** Where the session's secrets live: encrypted storage in WeChat, HttpOnly cookies on the website. */
export interface TokenStore {
  /** Cheap and local: is it worth asking the server who is signed in? */
  mayBeSignedIn(): Promise<boolean>;
  accessToken(): Promise<string | null>;
  /** Body of the refresh request; null when there is nothing to refresh with. */
  refreshBody(): Promise<{ refreshToken?: string } | null>;
  keep(tokens: SessionTokens | null): Promise<void>;
  forget(): Promise<void>;
}
