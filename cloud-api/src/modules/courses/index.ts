export type { ContentDraft } from './content.types.js';
export { CoursesFacade } from './courses.facade.js';
export { CoursesModule } from './courses.module.js';
export { starterArticles, type StarterArticle } from './starter-articles.js';
export { starterPieces } from './starter-pieces.js';
