import type { DemoDoor, Role, ScopeType } from '@anxin/contracts';
import type { Server } from './server.js';

/** Somebody's session as the mini-program carries it. */
interface Session {
  accessToken: string;
  accessExpiresAt: string;
  refreshToken: string;
  refreshExpiresAt: string;
}

/** Where a role reaches, by the names of the demo county. */
interface Place {
  role: Role;
  scopeType: Extract<ScopeType, 'region' | 'unit'>;
  scopeId: string;
}

interface Me {
  accountId: string;
  roles: { scopeType: string; scopeId: string }[];
}

/** Asks the server what a client would ask it, in somebody's name. @throws Error when it refuses */
export async function ask<T>(
  server: Server,
  { accessToken }: Session,
  [method, address]: readonly ['GET' | 'POST' | 'PUT' | 'DELETE', string],
  body?: object,
): Promise<T> {
  const reply = await fetch(`${server.url}${address}`, {
    method,
    headers: {
      'x-client-version': 'weapp/0.1.0',
      authorization: `Bearer ${accessToken}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${address}: ${reply.status} ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** A session through a door, which gives it as cookies; here it is carried the way the mini-program carries its own. */
export async function throughDoor(server: Server, door: DemoDoor): Promise<Session> {
  const response = await fetch(`${server.url}/v1/sessions/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-client-version': 'h5/0.1.0' },
    body: JSON.stringify({ door }),
  });
  const cookie = (name: string): { value: string; expires: string } => {
    const text = response.headers.getSetCookie().find((each) => each.split('=')[0]?.includes(name)) ?? '';
    const [, value, expires] = /=([^;]+);.*Expires=([^;]+)/i.exec(text) ?? [];
    if (!value || !expires) throw new Error(`the door ${door} gave no ${name} token: ${response.status}`);
    return { value, expires: new Date(expires).toISOString() };
  };
  const access = cookie('access');
  const refresh = cookie('refresh');
  return {
    accessToken: access.value,
    accessExpiresAt: access.expires,
    refreshToken: refresh.value,
    refreshExpiresAt: refresh.expires,
  };
}

/** A session of whoever holds this WeChat, as the mini-program gets it. */
export async function withWechat(server: Server, person: string): Promise<Session & { accountId: string }> {
  const reply = await fetch(`${server.url}/v1/sessions/wechat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-client-version': 'weapp/0.1.0' },
    body: JSON.stringify({ code: await server.loginCode(person) }),
  });
  const { account, tokens } = (await reply.json()) as { account: Me; tokens: Session };
  return { ...tokens, accountId: account.accountId };
}

/** People with a phone of their own get roles. */
export async function appoint(server: Server, people: Readonly<Record<string, Place>>): Promise<void> {
  const grants = Object.entries(people).map(async ([person, place]) => {
    const { accountId } = await withWechat(server, person);
    return { accountId, ...place };
  });
  await server.grant(await Promise.all(grants));
}

/** The unit of the demo's unit head, and the region in which it lies. */
export async function headsUnit(server: Server): Promise<{ unitId: string; unitName: string; regionId: string }> {
  const head = await throughDoor(server, 'unit-head');
  const { roles } = await ask<Me>(server, head, ['GET', '/v1/me']);
  const unitId = roles.find(({ scopeType }) => scopeType === 'unit')?.scopeId;
  const { items } = await ask<{ items: { unitName: string; regionName: string; year: number }[] }>(server, head, [
    'GET',
    '/v1/my/plans',
  ]);
  const [plan] = items;
  if (unitId === undefined || !plan) throw new Error('the demo’s unit head has no unit or no plan');
  const county = await throughDoor(server, 'union-staff');
  const { byRegion } = await ask<{ byRegion: { regionId: string; regionName: string }[] }>(server, county, [
    'GET',
    `/v1/plan-years/${plan.year}/summary`,
  ]);
  const region = byRegion.find(({ regionName }) => regionName === plan.regionName);
  if (!region) throw new Error(`the county does not know ${plan.regionName}`);
  return { unitId, unitName: plan.unitName, regionId: region.regionId };
}

/** Signs a website in: this person's phone scans its code and says yes. */
export async function scan(
  server: Server,
  person: string,
  { qrText, checkDigits }: { qrText: string; checkDigits: string },
): Promise<void> {
  const session = await withWechat(server, person);
  const token = qrText.slice(qrText.lastIndexOf('/') + 1);
  const { scanId } = await ask<{ scanId: string }>(server, session, ['POST', '/v1/sign-in-scans/look'], { token });
  await ask(server, session, ['POST', `/v1/sign-in-scans/${scanId}/approve`], { token, checkDigits });
}
