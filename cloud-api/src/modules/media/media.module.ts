import { Module } from '@nestjs/common';
import { MediaController } from './media.controller.js';
import { MediaFacade } from './media.facade.js';
import { MediaFilesController } from './media-files.controller.js';
import { MediaFinishingService } from './media-finishing.service.js';
import { MediaJobs } from './media-jobs.js';
import { MediaReferences } from './media-references.js';
import { MediaRepository } from './media.repository.js';
import { MediaService } from './media.service.js';
import { UploadsController } from './uploads.controller.js';
import { UploadsRepository } from './uploads.repository.js';
import { UploadsService } from './uploads.service.js';

@Module({
  controllers: [UploadsController, MediaController, MediaFilesController],
  providers: [
    MediaFacade,
    MediaFinishingService,
    MediaJobs,
    MediaReferences,
    MediaRepository,
    MediaService,
    UploadsRepository,
    UploadsService,
  ],
  exports: [MediaFacade, MediaReferences],
})
export class MediaModule {}
