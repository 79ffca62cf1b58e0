import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Data } from '../../../platform/database/index.js';

export type AccountState = 'active' | 'closed';

/** A person, known by a nickname only. */
@Entity('accounts')
export class AccountEntity {
  @Data('internal', { retention: 'account', export: 'account', erase: 'delete-row' })
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Data('personal', { retention: 'account', export: 'account', erase: 'delete-row' })
  @Column({ type: 'varchar', length: 40 })
  nickname: string;

  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @Column({ type: 'varchar', length: 16 })
  state: AccountState;

  /** Access tokens of an earlier epoch are dead: a changed role or a sign-out everywhere acts at the next request. */
  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @Column({ name: 'session_epoch', type: 'int' })
  sessionEpoch: number;

  @Data('personal', { retention: 'account', export: 'account', erase: 'delete-row' })
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;
}
