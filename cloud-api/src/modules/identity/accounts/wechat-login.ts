import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { WechatClient, WechatError } from '@anxin/wechat';
import { Clock } from '../../../platform/clock/index.js';
import { AppConfig } from '../../../platform/config/index.js';
import { DomainError } from '../../../platform/errors/index.js';

/** Asks WeChat who a login code stands for. Nothing a client says about an openid is ever believed. */
@Injectable()
export class WechatLogin implements OnApplicationShutdown {
  private readonly logger = new Logger('wechat-login');
  private readonly client: WechatClient | null;

  constructor(config: AppConfig, clock: Clock) {
    this.client = config.wechat
      ? new WechatClient({
          appId: config.wechat.appId,
          appSecret: config.wechat.appSecret,
          clock: { now: () => clock.now().getTime() },
          production: config.profile === 'production',
          ...(config.wechat.baseUrl ? { baseUrl: config.wechat.baseUrl } : {}),
        })
      : null;
  }

  /** @throws DomainError LOGIN_CODE_EXPIRED, WECHAT_BLOCKED, WECHAT_BUSY */
  async openidOf(code: string): Promise<string> {
    if (!this.client) {
      this.logger.error('sign-in by WeChat is not configured');
      throw new DomainError('WECHAT_BUSY');
    }
    try {
      return (await this.client.code2Session(code)).openid;
    } catch (error) {
      throw error instanceof WechatError ? this.inOurWords(error) : error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client?.close();
  }

  private inOurWords(error: WechatError): DomainError {
    switch (error.kind) {
      case 'code-used':
      case 'code-expired':
      case 'bad-request':
        return new DomainError('LOGIN_CODE_EXPIRED');
      case 'blocked':
        return new DomainError('WECHAT_BLOCKED');
      default:
        // the message names the call, its code and request id, never what was sent
        this.logger.error(error.message);
        return new DomainError('WECHAT_BUSY');
    }
  }
}
