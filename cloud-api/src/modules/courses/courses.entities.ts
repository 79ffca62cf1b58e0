import { ContentEntity } from './content.entity.js';
import { ContentVersionEntity } from './content-version.entity.js';

/** For src/database/entities.ts. */
export const COURSE_ENTITIES = [ContentEntity, ContentVersionEntity];
