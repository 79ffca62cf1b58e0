export type { ContentDraft } from './content.types.js';
export { CoursesFacade } from './courses.facade.js';
export { CoursesModule } from './courses.module.js';
export type { LearningFigures } from './learning/figures.service.js';
export { periodOf } from './learning/period.policy.js';
export { LEARNING_DEFINITION } from './learning/visit.policy.js';
export { starterArticles } from './starter-articles.js';
export { starterPieces } from './starter-pieces.js';
