import { ContentEntity } from './content.entity.js';
import { ContentTermEntity } from './content-term.entity.js';
import { ContentVersionEntity } from './content-version.entity.js';
import { FavouriteEntity } from './learning/favourite.entity.js';
import { LearningProgressEntity } from './learning/learning-progress.entity.js';
import { LearningTotalEntity } from './learning/learning-total.entity.js';
import { LearningVisitEntity } from './learning/learning-visit.entity.js';

/** For src/database/entities.ts. */
export const COURSE_ENTITIES = [
  ContentEntity,
  ContentTermEntity,
  ContentVersionEntity,
  FavouriteEntity,
  LearningProgressEntity,
  LearningTotalEntity,
  LearningVisitEntity,
];
