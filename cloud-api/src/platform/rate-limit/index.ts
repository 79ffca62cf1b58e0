export { callerAddress } from './address.js';
export { Rate, RATE_KEY } from './rate.decorator.js';
export { PAGES, RATE_CLASSES } from './rate-classes.js';
export { RateCounterEntity } from './rate-counter.entity.js';
export { ArrivalLimitGuard, CallerLimitGuard } from './rate-limit.guards.js';
export { RateLimitModule } from './rate-limit.module.js';
export { RateLimits, type SharedRule } from './rate-limits.js';
