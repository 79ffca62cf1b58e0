import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../../../platform/database/index.js';

/** Which WeChat person an account belongs to. The openid itself is only here, sealed. */
@Entity('wechat_identities')
@Unique('uq_wechat_identities_openid', ['openidHash'])
@Index('ix_wechat_identities_account', ['accountId'])
export class WechatIdentityEntity {
  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @Column({ name: 'account_id', type: 'char', length: 36 })
  accountId: string;

  /** blind index */
  @Data('personal', { retention: 'account', erase: 'delete-row' })
  @Column({ name: 'openid_hash', type: 'char', length: 64 })
  openidHash: string;

  @Data('personal', { retention: 'account', export: 'account', erase: 'delete-row' })
  @Column({ name: 'openid_cipher', type: 'text' })
  openidCipher: string;
}
