export { AssessmentsFacade } from './assessments.facade.js';
export type { ShownAnswer, ShownResult } from './shown-result.types.js';
export { AssessmentsModule } from './assessments.module.js';
