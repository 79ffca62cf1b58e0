import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppConfig } from '../../../platform/config/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import type { IssuedSession } from './sessions.service.js';

/** What a request brings of a session. `byCookie`: a browser added it by itself, so its origin matters. */
export interface PresentedTokens {
  readonly accessToken: string | undefined;
  readonly refreshToken: string | undefined;
  readonly byCookie: boolean;
}

const HARMLESS_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;
const SAFARI = /^(?!.*(Chrome|Chromium|CriOS|Edg|Android)).*Safari\//;

type Part = 'access' | 'refresh';
const cookieName = (part: Part, secure: boolean): string => `${secure ? '__Host-' : ''}anxin-${part}`;

/**
 * Whether cookies may be marked Secure, and so carry the `__Host-` prefix. Always in production and on https; on plain
 * http only where browsers trust this machine itself, which Safari does not.
 */
function usesSecureCookies(request: FastifyRequest, config: AppConfig): boolean {
  if (config.profile === 'production' || request.protocol === 'https') return true;
  return LOOPBACK.test(request.host) && !SAFARI.test(request.headers['user-agent'] ?? '');
}

export function presentedTokens(request: FastifyRequest, config: AppConfig): PresentedTokens {
  const [scheme, bearer] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && bearer) {
    return { accessToken: bearer, refreshToken: undefined, byCookie: false };
  }
  const secure = usesSecureCookies(request, config);
  const read = (part: Part): string | undefined => request.cookies[cookieName(part, secure)] || undefined;
  const [accessToken, refreshToken] = [read('access'), read('refresh')];
  return { accessToken, refreshToken, byCookie: accessToken !== undefined || refreshToken !== undefined };
}

/** HttpOnly, this site only, for the whole site; they end when their tokens do. */
export function setSessionCookies(
  request: FastifyRequest,
  reply: FastifyReply,
  config: AppConfig,
  issued: IssuedSession,
): void {
  const secure = usesSecureCookies(request, config);
  const options = { httpOnly: true, sameSite: 'strict', path: '/', secure } as const;
  void reply.setCookie(cookieName('access', secure), issued.accessToken, {
    ...options,
    expires: issued.accessExpiresAt,
  });
  void reply.setCookie(cookieName('refresh', secure), issued.refreshToken, {
    ...options,
    expires: issued.refreshExpiresAt,
  });
}

export function clearSessionCookies(request: FastifyRequest, reply: FastifyReply, config: AppConfig): void {
  const secure = usesSecureCookies(request, config);
  for (const part of ['access', 'refresh'] as const) {
    void reply.clearCookie(cookieName(part, secure), { httpOnly: true, sameSite: 'strict', path: '/', secure });
  }
}

/**
 * Refuses what another website asks for in this browser's name. Every API request also needs X-Client-Version, which
 * no form can send and no other origin may.
 * @throws DomainError ORIGIN_REFUSED
 */
export function refuseForeignOrigin(request: FastifyRequest, config: AppConfig): void {
  const { origin } = request.headers;
  if (HARMLESS_METHODS.has(request.method) || origin === undefined || origin === config.publicOrigin) return;
  if (!URL.canParse(origin) || new URL(origin).host !== request.host) throw new DomainError('ORIGIN_REFUSED');
}
