import type { DemoDoor } from '@anxin/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Data } from '../../../platform/database/index.js';

/** Who a visitor of the demo county becomes behind each door. Empty everywhere else. */
@Entity('demo_doors')
export class DemoDoorEntity {
  @Data('public', { retention: 'standing' })
  @PrimaryColumn({ type: 'varchar', length: 20 })
  door: DemoDoor;

  @Data('internal', { retention: 'account', erase: 'clear' })
  @Column({ name: 'account_id', type: 'char', length: 36 })
  accountId: string;
}
