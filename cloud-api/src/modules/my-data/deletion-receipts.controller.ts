import { Controller, Get, Param } from '@nestjs/common';
import { Public } from '../../platform/access/index.js';
import { DeletionService } from './deletion.service.js';
import { ReceiptKeyResponse, SignedReceiptResponse } from './dto/deletion-receipt.response.js';

/** For whoever deleted everything, and is nobody here any more; and for whoever checks their receipt. */
@Controller('v1')
export class DeletionReceiptsController {
  constructor(private readonly deletion: DeletionService) {}

  /** By its number, which only its owner knows. */
  @Get('deletion-receipts/:receiptId')
  @Public()
  async receipt(@Param('receiptId') receiptId: string): Promise<SignedReceiptResponse> {
    return SignedReceiptResponse.from(await this.deletion.receipt(receiptId));
  }

  /** What receipts of this county are checked with. */
  @Get('receipt-key')
  @Public()
  key(): ReceiptKeyResponse {
    return ReceiptKeyResponse.from(this.deletion.key());
  }
}
