import { Global, Module } from '@nestjs/common';
import { JobLeasesRepository } from './job-leases.repository.js';
import { Jobs } from './jobs.js';
import { SystemTicker, Ticker } from './ticker.js';

@Global()
@Module({
  providers: [JobLeasesRepository, Jobs, { provide: Ticker, useClass: SystemTicker }],
  exports: [Jobs, Ticker],
})
export class JobsModule {}
