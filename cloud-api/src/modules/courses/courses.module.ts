import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { ContentDeskRepository } from './content-desk.repository.js';
import { ContentDeskService } from './content-desk.service.js';
import { ContentEditingService } from './content-editing.service.js';
import { ContentPages } from './content-pages.js';
import { ContentSearchController } from './content-search.controller.js';
import { ContentSearchService } from './content-search.service.js';
import { ContentTermsRepository } from './content-terms.repository.js';
import { ContentsController } from './contents.controller.js';
import { ContentsRepository } from './contents.repository.js';
import { ContentsService } from './contents.service.js';
import { CoursesFacade } from './courses.facade.js';
import { FavouritesRepository } from './learning/favourites.repository.js';
import { FavouritesService } from './learning/favourites.service.js';
import { FiguresRepository } from './learning/figures.repository.js';
import { FiguresService } from './learning/figures.service.js';
import { Learners } from './learning/learners.js';
import { LearningController } from './learning/learning.controller.js';
import { LearningData } from './learning/learning.data.js';
import { LearningTotalsConsumer } from './learning/learning-totals.consumer.js';
import { ProgressRepository } from './learning/progress.repository.js';
import { ProgressService } from './learning/progress.service.js';
import { TotalsRepository } from './learning/totals.repository.js';
import { VisitsExpiryJob } from './learning/visits-expiry.job.js';
import { VisitsRepository } from './learning/visits.repository.js';
import { VisitsService } from './learning/visits.service.js';
import { PublishingJob } from './publishing.job.js';
import { SoundsController } from './sounds.controller.js';
import { Sounds } from './sounds.js';
import { StaffContentsController } from './staff-contents.controller.js';

@Module({
  imports: [IdentityModule],
  controllers: [
    ContentsController,
    ContentSearchController,
    LearningController,
    SoundsController,
    StaffContentsController,
  ],
  providers: [
    ContentDeskRepository,
    ContentDeskService,
    ContentEditingService,
    ContentPages,
    ContentSearchService,
    ContentTermsRepository,
    ContentsRepository,
    ContentsService,
    CoursesFacade,
    FavouritesRepository,
    FavouritesService,
    FiguresRepository,
    FiguresService,
    Learners,
    LearningData,
    LearningTotalsConsumer,
    ProgressRepository,
    ProgressService,
    TotalsRepository,
    VisitsExpiryJob,
    VisitsRepository,
    VisitsService,
    PublishingJob,
    Sounds,
  ],
  exports: [CoursesFacade],
})
export class CoursesModule {}
