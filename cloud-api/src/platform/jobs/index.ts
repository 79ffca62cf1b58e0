export { JobLeaseEntity } from './job-lease.entity.js';
export { Jobs } from './jobs.js';
export { JobsModule } from './jobs.module.js';
export { SystemTicker, Ticker } from './ticker.js';
