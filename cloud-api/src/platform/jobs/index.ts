export { JobLeaseEntity } from './job-lease.entity.js';
export { type Job, Jobs } from './jobs.js';
export { JobsModule } from './jobs.module.js';
export { SystemTicker, Ticker } from './ticker.js';
