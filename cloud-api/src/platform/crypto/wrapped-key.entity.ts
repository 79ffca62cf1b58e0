import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Data } from '../database/index.js';

/** `root` for good; the other two while the master key is being rotated: each lets the holder of one find the other. */
export type WrappedKeyName = 'root' | 'next-master' | 'previous-master';

/** A key of the installation, sealed by a master key. The id is that key's fingerprint, never the key. */
@Entity('wrapped_keys')
export class WrappedKeyEntity {
  @Data('internal', { retention: 'forever' })
  @PrimaryColumn({ type: 'varchar', length: 20 })
  name!: WrappedKeyName;

  /** Null where an older version began: the master key of that time is the root itself. */
  @Data('sensitive', { retention: 'forever' })
  @Column({ name: 'wrapped_key', type: 'text', nullable: true })
  wrappedKey!: string | null;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'master_key_id', type: 'varchar', length: 12, nullable: true })
  masterKeyId!: string | null;
}
