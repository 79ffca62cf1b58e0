import { AssessmentDraftEntity } from './assessment-draft.entity.js';
import { InstrumentRightEntity } from './instrument-right.entity.js';
import { SubmissionEntity } from './submission.entity.js';

/** For src/database/entities.ts. */
export const ASSESSMENT_ENTITIES = [AssessmentDraftEntity, InstrumentRightEntity, SubmissionEntity];
