import type { Page } from '../../../platform/pagination/index.js';
import { deviceText } from '../sessions/device.js';
import type { SessionEntity } from '../sessions/session.entity.js';
import type { IssuedSession } from '../sessions/sessions.service.js';
import { MeResponse } from './me.response.js';

export class SessionTokensResponse {
  accessToken: string;
  /** ISO instant, UTC */
  accessExpiresAt: string;
  refreshToken: string;
  /** ISO instant, UTC */
  refreshExpiresAt: string;

  static from(issued: IssuedSession): SessionTokensResponse {
    return Object.assign(new SessionTokensResponse(), {
      accessToken: issued.accessToken,
      accessExpiresAt: issued.accessExpiresAt.toISOString(),
      refreshToken: issued.refreshToken,
      refreshExpiresAt: issued.refreshExpiresAt.toISOString(),
    } satisfies SessionTokensResponse);
  }
}

export class SessionResponse {
  account: MeResponse;
  /** null on the website, where they are HttpOnly cookies */
  tokens: SessionTokensResponse | null;

  static from(account: MeResponse, tokens: SessionTokensResponse | null): SessionResponse {
    return Object.assign(new SessionResponse(), { account, tokens } satisfies SessionResponse);
  }
}

export class DeviceResponse {
  sessionId: string;
  /** in Chinese, e.g. 电脑上的 Chrome */
  device: string;
  /** the session that asks */
  current: boolean;
  /** ISO instant, UTC */
  createdAt: string;
  /** day in the business zone */
  lastUsedOn: string;

  static from(session: SessionEntity, currentSessionId: string): DeviceResponse {
    return Object.assign(new DeviceResponse(), {
      sessionId: session.id,
      device: deviceText(session.device),
      current: session.id === currentSessionId,
      createdAt: session.createdAt.toISOString(),
      lastUsedOn: session.lastUsedOn,
    } satisfies DeviceResponse);
  }
}

export class DevicesResponse {
  items: DeviceResponse[];
  nextCursor: string | null;

  static from({ items, nextCursor }: Page<SessionEntity>, currentSessionId: string): DevicesResponse {
    return Object.assign(new DevicesResponse(), {
      items: items.map((session) => DeviceResponse.from(session, currentSessionId)),
      nextCursor,
    } satisfies DevicesResponse);
  }
}
