import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { WechatLogin } from '../accounts/wechat-login.js';
import { WEAPP } from './device.js';
import { SessionsService, type IssuedSession } from './sessions.service.js';

/** Signs a mini-program in. */
@Injectable()
export class SignInService {
  constructor(
    private readonly wechat: WechatLogin,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
  ) {}

  /** @throws DomainError LOGIN_CODE_EXPIRED, WECHAT_BLOCKED, WECHAT_BUSY */
  async byWechat(code: string): Promise<IssuedSession> {
    const openid = await this.wechat.openidOf(code);
    return this.sessions.open(await this.accounts.ofWechat(openid), 'weapp', WEAPP);
  }
}
