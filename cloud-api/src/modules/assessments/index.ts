export { ASSESSMENT_ENTITIES } from './assessments.entities.js';
export { AssessmentsModule } from './assessments.module.js';
export { InstrumentRightsService } from './instrument-rights.service.js';
