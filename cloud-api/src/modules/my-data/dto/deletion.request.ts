import { Equals, IsBoolean } from 'class-validator';
import { IsId } from '../../../platform/validation/index.js';

export class DeletionRequest {
  /** made by the client: the receipt is found again by it when the reply is lost */
  @IsId()
  receiptId: string;

  /** the person was told what will go, and ticked it */
  @IsBoolean()
  @Equals(true)
  understood: boolean;
}
