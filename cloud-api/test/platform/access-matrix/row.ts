import type { Reply } from '../../support/api-client.js';
import type { Member, Player } from './cast.js';
import type { Stage } from './stage.js';

export type Owner = 'own' | 'other';

/** What one call sends; the path comes from the route itself. */
export interface Sent {
  params?: Record<string, string>;
  query?: string;
  body?: object;
  headers?: Record<string, string>;
}

export interface Scene {
  stage: Stage;
  me: Player;
  owner: Owner;
  /** a near and a far thing: the one that belongs to this owner */
  pick: (things: { near: string; far: string }) => string;
}

/**
 * Who gets which answer. `ok`: let in (2xx, or 409 where only the state of things refuses). Anything else is the status,
 * with its code where it is not one of the usual ones. Who is not named is refused: a visitor 401, everybody else 403.
 */
export type Answers = Readonly<Record<string, readonly Member[]>>;

export interface Row {
  route: string;
  own: Answers;
  /** null: the route knows no owner */
  other: Answers | null;
  send: (scene: Scene) => Sent | Promise<Sent>;
}

const nothing = (): Sent => ({});

/** A route that is the same for whoever's thing it is about. */
export const ownerless = (route: string, own: Answers, send: Row['send'] = nothing): Row => ({
  ...{ route, own, other: null, send },
});

export const owned = (route: string, answers: Record<Owner, Answers>, send: Row['send']): Row => ({
  ...{ route, ...answers, send },
});

export function expectedOf(answers: Answers, member: Member): string {
  const named = Object.entries(answers).find(([, members]) => members.includes(member));
  return named?.[0] ?? (member === 'visitor' ? '401' : '403');
}

/** A refusal of HEAD has no body to say its code in. */
const USUAL: Readonly<Record<string, string>> = {
  ...{ '401 SESSION_REQUIRED': '401', '403 PERMISSION_REFUSED': '403' },
  ...{ '401 no code': '401', '403 no code': '403' },
};

/** Conflicts that are about who asks, not about the state of things. */
const ABOUT_PERSONS = new Set(['SCAN_TAKEN', 'SUBMISSION_CONFLICT', 'IDEMPOTENCY_CONFLICT', 'PLAN_OWN_REVIEW']);

export function answerOf({ status, body }: Reply<unknown>): string {
  const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : 'no code';
  if (status < 300 || (status === 409 && !ABOUT_PERSONS.has(code))) return 'ok';
  if (status === 404) return '404';
  return USUAL[`${status} ${code}`] ?? `${status} ${code}`;
}

/** Where the request of a row goes. */
export function pathOf({ route }: Row, { params = {}, query = '' }: Sent): { method: string; path: string } {
  const [method = '', template = ''] = route.split(' ');
  const path = template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? `no ${name}`));
  return { method, path: `${path}${query}` };
}

export async function call(row: Row, stage: Stage, me: Player, owner: Owner): Promise<string> {
  const pick = ({ near, far }: { near: string; far: string }): string => (owner === 'own' ? near : far);
  const sent = await row.send({ stage, me, owner, pick });
  const { method, path } = pathOf(row, sent);
  return answerOf(await me.api.with(sent.headers ?? {}).send(method, path, sent.body));
}
