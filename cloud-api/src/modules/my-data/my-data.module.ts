import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { OrganizationsModule } from '../organizations/index.js';
import { ReceiptSigner } from './deletion-receipt.js';
import { DeletionReceiptsController } from './deletion-receipts.controller.js';
import { DeletionReceiptsRepository } from './deletion-receipts.repository.js';
import { DeletionService } from './deletion.service.js';
import { ErasureReplay } from './erasure-replay.job.js';
import { ErasureService } from './erasure.service.js';
import { ExportService } from './export.service.js';
import { MyDataController } from './my-data.controller.js';
import { MyDataService } from './my-data.service.js';
import { ReceiptsExpiryJob } from './receipts-expiry.job.js';

@Module({
  imports: [IdentityModule, OrganizationsModule],
  controllers: [DeletionReceiptsController, MyDataController],
  providers: [
    DeletionReceiptsRepository,
    DeletionService,
    ErasureReplay,
    ErasureService,
    ExportService,
    MyDataService,
    ReceiptSigner,
    ReceiptsExpiryJob,
  ],
})
export class MyDataModule {}
