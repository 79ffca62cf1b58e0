export { EapPlansFacade, type WrittenPlan } from './eap-plans.facade.js';
export { EapPlansModule } from './eap-plans.module.js';
export type { Measure } from './plan.types.js';
export type { Review } from './review/reviews.service.js';
export type { YearSettings } from './years/plan-years.service.js';
