import { beforeEach, describe, expect, it } from '@jest/globals';
import { resetTaro, world } from '../../../test/stubs/taro';
import { acceptSession, confirmAccount, loadAccount, signOut, useSession } from './index';

const account = {
  accountId: 'a1',
  nickname: '',
  roles: [
    { role: 'union-staff' as const, roleName: '工会干部', scopeType: 'county' as const, scopeId: 'c', scopeName: '县' },
  ],
  membership: null,
};
const offline = () => Promise.reject(Object.assign(new Error(), { errMsg: 'request:fail' }));

beforeEach(() => {
  resetTaro();
  useSession.setState({ status: 'unknown', account: null }, true);
});

describe('who is signed in, without a network', () => {
  it('is whoever it was, without the roles that only a server can grant', async () => {
    await acceptSession({ account, tokens: null });
    useSession.setState({ status: 'unknown', account: null }, true);
    world.reply = offline;
    await loadAccount();
    expect(useSession.getState()).toEqual({ status: 'signed-in', account: { ...account, roles: [] } });
  });

  it('is asked again when the network is back, and may turn out to be nobody', async () => {
    await acceptSession({ account, tokens: null });
    world.reply = offline;
    await loadAccount();
    world.reply = () =>
      Promise.resolve({ statusCode: 401, data: { code: 'SESSION_REQUIRED', message: '', requestId: '' } });
    await confirmAccount();
    await new Promise(process.nextTick);
    expect(useSession.getState().status).toBe('anonymous');
  });

  it('is nobody after signing out', async () => {
    await acceptSession({ account, tokens: null });
    world.reply = offline;
    await signOut();
    await loadAccount();
    expect(useSession.getState().status).toBe('anonymous');
  });
});
