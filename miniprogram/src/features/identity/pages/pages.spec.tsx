import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { expectNoFaults, press, show } from '../../../../test/fixtures/page';
import { resetTaro, world } from '../../../../test/stubs/taro';
import { useSession } from '@/app/session';
import { queryClient } from '@/shared/state/query-client';
import { ScanConfirm } from '../ui/scan-confirm';
import { StaffSecondFactor } from '../ui/staff-second-factor';
import RecoveryCodesPage from './recovery-codes';

const refused = (statusCode: number, code: string, message: string) => ({
  ...{ statusCode, data: { code, message, requestId: 'r' } },
});
const sent: { path: string; body: unknown }[] = [];

function answering(replies: Record<string, { statusCode: number; data: unknown }>): void {
  world.reply = async ({ method, url, data }) => {
    const path = (url.split('?')[0] ?? '').replace(/^https?:\/\/[^/]+/, '');
    sent.push({ path, body: data });
    return replies[`${method} ${path}`] ?? refused(404, 'NOT_FOUND', '没有找到');
  };
}

beforeEach(() => {
  resetTaro();
  queryClient.clear();
  sent.length = 0;
  const account = { accountId: 'a', nickname: '温致远', roles: [], membership: null };
  useSession.setState({ status: 'signed-in', account }, true);
});
afterEach(cleanup);

describe('a phone that scanned a code', () => {
  const LOOK = 'POST /v1/sign-in-scans/look';
  const look = { scanId: 's1', device: '电脑上的 Chrome', choices: ['08', '45', '79'], expiresAt: '' };

  // Mutation: the phone shows the number, and one button says yes.
  it('says which browser asks, and signs it in by the number that the person reads there', async () => {
    answering({
      [LOOK]: { statusCode: 200, data: look },
      'POST /v1/sign-in-scans/s1/approve': { statusCode: 204, data: '' },
    });
    const { container } = show(<ScanConfirm token="t" />);
    expect(await screen.findByText('电脑上的 Chrome')).toBeTruthy();
    expect(['08', '45', '79'].map((name) => screen.getByRole('button', { name }))).toHaveLength(3);
    expect(screen.queryByRole('button', { name: '确认登录' })).toBeNull();
    await expectNoFaults(container);
    await press(screen.getByRole('button', { name: '45' }));
    expect(sent.at(-1)).toEqual({ path: '/v1/sign-in-scans/s1/approve', body: { token: 't', checkDigits: '45' } });
    expect(screen.getByText('电脑已登录，可以回到电脑上了')).toBeTruthy();
  });

  it('can say that it was not them', async () => {
    answering({
      [LOOK]: { statusCode: 200, data: look },
      'POST /v1/sign-in-scans/s1/deny': { statusCode: 204, data: '' },
    });
    show(<ScanConfirm token="t" />);
    await press(await screen.findByRole('button', { name: '不是我' }));
    expect(screen.getByText('没有登录，您的账号没有变化')).toBeTruthy();
  });
});

describe('staff without the authenticator', () => {
  it('sign in by a recovery code instead', async () => {
    answering({ 'POST /v1/sessions/staff/recovery': refused(401, 'STAFF_CODE_WRONG', '填的不对') });
    const challenge = { challengeId: 'c1', methods: ['totp', 'recovery'] as const, expiresAt: '', scan: null };
    show(
      <StaffSecondFactor challenge={{ ...challenge, methods: [...challenge.methods] }} onRestart={() => undefined} />,
    );
    expect(screen.getByLabelText('六位数字')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '验证器不在身边，用恢复码' }));
    fireEvent.change(screen.getByLabelText('恢复码'), { target: { value: 'abcde-23456' } });
    await press(screen.getByRole('button', { name: '登录' }));
    expect(sent).toEqual([
      { path: '/v1/sessions/staff/recovery', body: { challengeId: 'c1', recoveryCode: 'abcde-23456' } },
    ]);
    expect(await screen.findByText('填的不对')).toBeTruthy();
  });
});

describe('the page of recovery codes', () => {
  it('says how many are left, and shows new ones once, against the password', async () => {
    const own = { accountName: 'wen', hasAuthenticator: true, recoveryCodesLeft: 3 };
    answering({
      'GET /v1/me/staff-credentials': { statusCode: 200, data: own },
      'POST /v1/me/staff-credentials/recovery-codes': {
        statusCode: 200,
        data: { codes: ['ABCDE-23456', 'FGHJK-23456'] },
      },
    });
    const { container } = show(<RecoveryCodesPage />);
    expect(await screen.findByText('还有3个可以用')).toBeTruthy();
    await press(screen.getByRole('button', { name: '生成新的恢复码' }));
    expect(screen.getByText('请填密码')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('密码'), { target: { value: '春风化雨 2026 shan' } });
    await press(screen.getByRole('button', { name: '生成新的恢复码' }));
    expect(screen.getByText('FGHJK-23456')).toBeTruthy();
    await expectNoFaults(container);
    await press(screen.getByRole('button', { name: '抄好了' }));
    expect(screen.queryByText('FGHJK-23456')).toBeNull();
  });

  it('says so to whoever has no password', async () => {
    answering({});
    show(<RecoveryCodesPage />);
    expect(await screen.findByText('用不着恢复码。')).toBeTruthy();
  });
});
