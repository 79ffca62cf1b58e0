import { Global, Module } from '@nestjs/common';
import { IdempotencyRepository } from './idempotency.repository.js';
import { IdempotentWrites } from './idempotent-writes.js';

@Global()
@Module({ providers: [IdempotencyRepository, IdempotentWrites], exports: [IdempotentWrites] })
export class IdempotencyModule {}
