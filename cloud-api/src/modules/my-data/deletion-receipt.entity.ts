import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/** What was erased, signed. Leads to nobody: whoever has its number was the person, or was shown it by them. */
@Entity('deletion_receipts', { withoutRowid: true })
@Index('ix_deletion_receipts_issued_on', ['issuedOn'])
export class DeletionReceiptEntity {
  /** Made by the client: a reply that was lost is asked for again by it. */
  @Data('internal', { retention: 'receipt' })
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  /** JSON of SignedReceipt */
  @Data('internal', { retention: 'receipt' })
  @Column({ type: 'text' })
  signed: string;

  @Data('internal', { retention: 'receipt' })
  @Column({ name: 'issued_on', type: 'char', length: 10 })
  issuedOn: string;
}
