import type { MessageKind, MessagePage } from '@anxin/contracts';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/** A line in somebody's inbox. Ids grow with time: by id is by time. */
@Entity('messages')
@Unique('uq_messages_dedupe', ['accountId', 'dedupeKey'])
@Index('ix_messages_inbox', ['accountId', 'id'])
@Index('ix_messages_unread', ['accountId', 'readAt'])
@Index('ix_messages_created_at', ['createdAt'])
export class MessageEntity {
  @Data('internal', { retention: 'message', erase: 'delete-row' })
  @PrimaryColumn({ name: 'id', type: 'char', length: 36 })
  id: string;

  @Data('internal', { retention: 'message', erase: 'delete-row' })
  @Column({ name: 'account_id', type: 'char', length: 36 })
  accountId: string;

  @Data('personal', { retention: 'message', export: 'messages', erase: 'delete-row' })
  @Column({ name: 'kind', type: 'varchar', length: 40 })
  kind: MessageKind;

  /** JSON, see MessageParams of the kind */
  @Data('personal', { retention: 'message', export: 'messages', erase: 'delete-row' })
  @Column({ name: 'params', type: 'text' })
  params: string;

  @Data('internal', { retention: 'message', erase: 'delete-row' })
  @Column({ name: 'target_page', type: 'varchar', length: 20, nullable: true })
  targetPage: MessagePage | null;

  @Data('internal', { retention: 'message', erase: 'delete-row' })
  @Column({ name: 'target_id', type: 'char', length: 36, nullable: true })
  targetId: string | null;

  /** what the message is, said by the module that posts it; the same again is not stored twice */
  @Data('internal', { retention: 'message', erase: 'delete-row' })
  @Column({ name: 'dedupe_key', type: 'varchar', length: 120 })
  dedupeKey: string;

  @Data('personal', { retention: 'message', export: 'messages', erase: 'delete-row' })
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  /** null: not read yet */
  @Data('personal', { retention: 'message', export: 'messages', erase: 'delete-row' })
  @Column({ name: 'read_at', type: 'datetime', precision: 3, nullable: true })
  readAt: Date | null;
}
