import { beforeEach, describe, expect, it } from '@jest/globals';
import { resetTaro, world } from '../../../test/stubs/taro';
import { api } from '@/shared/request';
import { queryClient } from '@/shared/state/query-client';
import {
  acceptSession,
  requireSession,
  requireSessionHere,
  signOut,
  startSession,
  useSession,
  wechatSignIn,
} from './index';

const account = { accountId: 'a1', nickname: '', roles: [], membership: null };
const MARK = 'anxin.signed-in';

/** Answers by `METHOD path`; anything else is 404. */
function serve(replies: Record<string, [number, unknown]>): void {
  world.reply = ({ method, url }) => {
    const [statusCode, data] = replies[`${method} ${url}`] ?? [
      404,
      { code: 'NOT_FOUND', message: '没有', requestId: 'r' },
    ];
    return Promise.resolve({ statusCode, data });
  };
}
const asked = (): string[] => world.requests.map(({ method, url }) => `${method} ${url}`);

beforeEach(() => {
  resetTaro();
  queryClient.clear();
  useSession.setState({ status: 'unknown', account: null }, true);
});

describe('session', () => {
  it('asks nothing of the server for a visitor who never signed in', async () => {
    await startSession();
    expect(useSession.getState().status).toBe('anonymous');
    expect(asked()).toEqual([]);
  });

  it('finds out who is signed in', async () => {
    world.storage.set(MARK, true);
    serve({ 'GET /v1/me': [200, account] });
    await startSession();
    expect(useSession.getState()).toEqual({ status: 'signed-in', account });
  });

  it('renews an expired session at start', async () => {
    world.storage.set(MARK, true);
    let renewed = false;
    world.reply = ({ url }) => {
      if (url === '/v1/sessions/refresh') {
        renewed = true;
        return Promise.resolve({ statusCode: 200, data: { account, tokens: null } });
      }
      return Promise.resolve(
        renewed
          ? { statusCode: 200, data: account }
          : { statusCode: 401, data: { code: 'SESSION_EXPIRED', message: '过期', requestId: 'r' } },
      );
    };
    await startSession();
    expect(useSession.getState().status).toBe('signed-in');
    expect(asked()).toEqual(['GET /v1/me', 'POST /v1/sessions/refresh', 'GET /v1/me']);
  });

  it('forgets a session the server refuses to renew', async () => {
    world.storage.set(MARK, true);
    serve({
      'GET /v1/me': [401, { code: 'SESSION_EXPIRED', message: '过期', requestId: 'r' }],
      'POST /v1/sessions/refresh': [401, { code: 'SESSION_REQUIRED', message: '请先登录', requestId: 'r' }],
    });
    await startSession();
    expect(useSession.getState().status).toBe('anonymous');
    expect(world.storage.get(MARK)).toBe(false);
  });

  it('keeps the session when only the network is missing', async () => {
    world.storage.set(MARK, true);
    world.reply = () => Promise.reject(Object.assign(new Error(), { errMsg: 'request:fail' }));
    await startSession();
    expect(world.storage.get(MARK)).toBe(true);
  });

  it('signs in with a fresh login code of WeChat', async () => {
    serve({ 'POST /v1/sessions/wechat': [200, { account, tokens: null }] });
    await wechatSignIn();
    expect(world.requests[0]?.data).toEqual({ code: 'login-code' });
    expect(useSession.getState().status).toBe('signed-in');
  });

  it('leaves nothing of the person behind after signing out, even when the server cannot be told', async () => {
    await acceptSession({ account, tokens: null });
    queryClient.setQueryData(['drafts'], ['answers']);
    world.reply = () => Promise.reject(Object.assign(new Error(), { errMsg: 'request:fail' }));
    await signOut();
    expect(useSession.getState()).toEqual({ status: 'anonymous', account: null });
    expect(queryClient.getQueryData(['drafts'])).toBeUndefined();
    expect(world.storage.get(MARK)).toBe(false);
  });

  it('shows one person nothing that was loaded for another', async () => {
    queryClient.setQueryData(['drafts'], ['of somebody else']);
    await acceptSession({ account, tokens: null });
    expect(queryClient.getQueryData(['drafts'])).toBeUndefined();
  });

  it('ends when the server no longer knows it', async () => {
    await startSession();
    await acceptSession({ account, tokens: null });
    serve({ 'GET /v1/drafts': [401, { code: 'SESSION_REQUIRED', message: '请先登录', requestId: 'r' }] });
    await expect(api.get('/v1/drafts')).rejects.toMatchObject({ code: 'SESSION_REQUIRED' });
    await new Promise(process.nextTick);
    expect(useSession.getState().status).toBe('anonymous');
  });
});

describe('requireSession', () => {
  const next = encodeURIComponent('{"name":"question","params":{"assessmentId":"phq9"}}');

  it('lets a signed-in person through', async () => {
    await acceptSession({ account, tokens: null });
    await expect(requireSession('question', { assessmentId: 'phq9' })).resolves.toBe(true);
    expect(world.navigation).toEqual([]);
  });

  it('opens the sign-in page, which knows where to go on', async () => {
    useSession.setState({ status: 'anonymous', account: null }, true);
    await expect(requireSession('question', { assessmentId: 'phq9' })).resolves.toBe(false);
    expect(world.navigation).toEqual([['navigateTo', `/features/identity/pages/sign-in/index?next=${next}`]]);
  });

  it('puts the sign-in page in the place of a page that was opened directly', async () => {
    useSession.setState({ status: 'anonymous', account: null }, true);
    await requireSessionHere('question', { assessmentId: 'phq9' });
    expect(world.navigation).toEqual([['redirectTo', `/features/identity/pages/sign-in/index?next=${next}`]]);
  });

  it('waits until it is known who is signed in', async () => {
    const waiting = requireSession('history', {});
    useSession.setState({ status: 'signed-in', account }, true);
    await expect(waiting).resolves.toBe(true);
  });
});
