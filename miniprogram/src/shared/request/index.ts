import { createClient, type SessionPort } from './client';
import { fetchFile } from './files';
import { taroTransport } from './transport';

export { ApiError } from './api-error';

const nobody: SessionPort = {
  accessToken: () => Promise.resolve(null),
  refresh: () => Promise.resolve(false),
  ended: () => undefined,
};
let session: SessionPort = nobody;
let tooOld = (): void => undefined;

/** Called once at start by app/session, which needs this module and must not be needed by it. */
export function connectSession(port: SessionPort, onTooOld: () => void): void {
  session = port;
  tooOld = onTooOld;
}

/** Where something of the server lies that is no request of ours: a sound, which a player fetches by itself. */
export const serverUrl = (path: string): string => `${ANXIN_API_ORIGIN}${path}`;

/** `api.get<MeResponse>('/v1/me')`. Rejects with ApiError only. */
export const api = createClient({
  origin: ANXIN_API_ORIGIN,
  version: `${process.env.TARO_ENV}/${ANXIN_CLIENT_VERSION}`,
  transport: taroTransport,
  fetchFile,
  session: () => session,
  tooOld: () => tooOld(),
});
