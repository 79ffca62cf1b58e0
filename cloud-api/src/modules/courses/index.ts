export type { ContentDraft, ContentId } from './content.types.js';
export { CoursesFacade } from './courses.facade.js';
export { CoursesModule } from './courses.module.js';
export { starterArticles, type StarterArticle } from './starter-articles.js';
