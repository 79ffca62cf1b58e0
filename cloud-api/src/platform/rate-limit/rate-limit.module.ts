import { Global, Module } from '@nestjs/common';
import { RateCountersRepository } from './rate-counters.repository.js';
import { RateLimits } from './rate-limits.js';

@Global()
@Module({ providers: [RateCountersRepository, RateLimits], exports: [RateLimits] })
export class RateLimitModule {}
