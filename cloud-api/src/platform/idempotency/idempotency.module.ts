import { Global, Module } from '@nestjs/common';
import { PersonalDataModule } from '../personal-data/index.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { IdempotentWrites } from './idempotent-writes.js';

@Global()
@Module({
  imports: [PersonalDataModule],
  providers: [IdempotencyRepository, IdempotentWrites],
  exports: [IdempotentWrites],
})
export class IdempotencyModule {}
