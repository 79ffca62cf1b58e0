import { ContentEntity } from './content.entity.js';
import { ContentTermEntity } from './content-term.entity.js';
import { ContentVersionEntity } from './content-version.entity.js';

/** For src/database/entities.ts. */
export const COURSE_ENTITIES = [ContentEntity, ContentTermEntity, ContentVersionEntity];
