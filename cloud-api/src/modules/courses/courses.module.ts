import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { ContentEditingService } from './content-editing.service.js';
import { ContentPages } from './content-pages.js';
import { ContentSearchController } from './content-search.controller.js';
import { ContentSearchService } from './content-search.service.js';
import { ContentTermsRepository } from './content-terms.repository.js';
import { ContentsController } from './contents.controller.js';
import { ContentsRepository } from './contents.repository.js';
import { ContentsService } from './contents.service.js';
import { CoursesFacade } from './courses.facade.js';
import { SoundsController } from './sounds.controller.js';
import { Sounds } from './sounds.js';

@Module({
  imports: [IdentityModule],
  controllers: [ContentsController, ContentSearchController, SoundsController],
  providers: [
    ContentEditingService,
    ContentPages,
    ContentSearchService,
    ContentTermsRepository,
    ContentsRepository,
    ContentsService,
    CoursesFacade,
    Sounds,
  ],
  exports: [CoursesFacade],
})
export class CoursesModule {}
