export { IdempotencyKeyEntity } from './idempotency-key.entity.js';
export { Idempotent, IdempotencyInterceptor } from './idempotency.interceptor.js';
export { IdempotencyModule } from './idempotency.module.js';
