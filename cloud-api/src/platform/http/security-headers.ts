import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppConfig } from '../config/index.js';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** A reply of the API is data: a browser that is led to one shows nothing of it, runs nothing, and keeps no copy. */
const ALWAYS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** On every reply, errors among them; what shows something to people (the website) says more exactly what it needs. */
export function securityHeaders({ profile }: Pick<AppConfig, 'profile'>): Readonly<Record<string, string>> {
  // elsewhere it would be remembered for localhost, where other programs speak plain http
  return profile === 'production'
    ? { ...ALWAYS, 'strict-transport-security': `max-age=${YEAR_SECONDS}; includeSubDomains` }
    : ALWAYS;
}

/** Set before anything can answer. */
export function securityHeadersHook(config: AppConfig) {
  const headers = securityHeaders(config);
  return (_request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    void reply.headers(headers);
    done();
  };
}
