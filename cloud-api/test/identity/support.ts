import { IdentityFacade } from '../../src/modules/identity/index.js';
import { COUNTY_ID, OrganizationsFacade } from '../../src/modules/organizations/index.js';
import type { ApiClient, Reply, Session } from '../support/api-client.js';
import type { World } from '../support/world.js';

export const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36';

export const identityOf = (world: World): IdentityFacade => world.app.get(IdentityFacade, { strict: false });

export const COUNTY = { scopeType: 'county', scopeId: COUNTY_ID } as const;

/** The county itself, so that county-wide roles have a name. */
export async function addCounty(world: World): Promise<void> {
  const organizations = world.app.get(OrganizationsFacade, { strict: false });
  await organizations.addRegion({ id: COUNTY_ID, kind: 'county', name: '测试县', parentId: null });
}

export interface Me {
  accountId: string;
  nickname: string;
  roles: { role: string; roleName: string; scopeType: string; scopeId: string; scopeName: string }[];
  membership: null;
}

export interface SessionReply {
  account: Me;
  tokens: { accessToken: string; refreshToken: string; accessExpiresAt: string; refreshExpiresAt: string } | null;
}

export interface Ticket {
  scanId: string;
  secret: string;
  qrText: string;
  checkDigits: string;
  expiresAt: string;
}

export const tokenOf = ({ qrText }: Ticket): string => qrText.slice(qrText.lastIndexOf('/') + 1);

export interface Failure {
  code: string;
  message: string;
  requestId: string;
}

/** The code of a refusal, with its status. */
export const refusal = ({ status, body }: Reply<unknown>): string =>
  `${status} ${typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : 'no code'}`;

/** A browser on the website: keeps cookies as one would, and lets nobody read them but the test. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** as the server wrote them, newest first */
  setCookies: string[] = [];

  constructor(private readonly world: World) {}

  client(headers: Record<string, string> = {}): ApiClient {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return this.world.api.with({
      'x-client-version': 'h5/0.1.0',
      'user-agent': CHROME,
      ...(cookie ? { cookie } : {}),
      ...headers,
    });
  }

  async post<T = Record<string, unknown>>(path: string, body: unknown = {}): Promise<Reply<T>> {
    return this.keep(await this.client().post<T>(path, body));
  }

  async get<T = Record<string, unknown>>(path: string, headers: Record<string, string> = {}): Promise<Reply<T>> {
    return this.keep(await this.client(headers).get<T>(path));
  }

  async delete(path: string): Promise<Reply> {
    return this.keep(await this.client().delete(path));
  }

  private keep<T>(reply: Reply<T>): Reply<T> {
    const lines = reply.headers.getSetCookie();
    if (lines.length > 0) this.setCookies = lines;
    for (const line of lines) {
      const [name, value] = /^([^=]+)=([^;]*)/.exec(line)?.slice(1) as [string, string];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return reply;
  }
}

/** A website signed in by a phone that scans its code. */
export async function signInByScan(world: World, phone: Session): Promise<Browser> {
  const browser = new Browser(world);
  const { body: ticket } = await browser.post<Ticket>('/v1/sign-in-scans');
  const token = tokenOf(ticket);
  await world.as(phone).post('/v1/sign-in-scans/look', { token });
  await world.as(phone).post(`/v1/sign-in-scans/${ticket.scanId}/approve`, {
    ...{ token, checkDigits: ticket.checkDigits },
  });
  const reply = await browser.post(`/v1/sign-in-scans/${ticket.scanId}/session`, { secret: ticket.secret });
  if (reply.status !== 201) throw new Error(`no session: ${refusal(reply)}`);
  return browser;
}
