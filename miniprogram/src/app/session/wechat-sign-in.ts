import Taro from '@tarojs/taro';
import { api } from '@/shared/request';
import type { SessionResponse } from '@/shared/api/types';
import { acceptSession } from './session';

/** Mini-program only. A login code works once, so every try asks WeChat for a new one; no phone number is needed. */
export async function wechatSignIn(): Promise<void> {
  const { code } = await Taro.login();
  await acceptSession(await api.post<SessionResponse>('/v1/sessions/wechat', { code }, { renew: false }));
}
