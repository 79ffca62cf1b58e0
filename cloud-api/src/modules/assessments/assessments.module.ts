import { Module, type OnModuleInit } from '@nestjs/common';
import { Consents, ConsentsModule } from '../consents/index.js';
import { OrganizationsModule } from '../organizations/index.js';
import { AssessmentsData } from './assessments.data.js';
import { AssessmentsController } from './assessments.controller.js';
import { AssessmentsFacade } from './assessments.facade.js';
import { ClinicalCipher } from './clinical-cipher.js';
import { DraftsController } from './drafts.controller.js';
import { DraftsRepository } from './drafts.repository.js';
import { DraftsService } from './drafts.service.js';
import { ExpiryJob } from './expiry.job.js';
import { InstrumentRightsController } from './instrument-rights.controller.js';
import { InstrumentRightsRepository } from './instrument-rights.repository.js';
import { InstrumentRightsService } from './instrument-rights.service.js';
import { LibraryService } from './library.service.js';
import { SubmissionsController } from './submissions.controller.js';
import { SubmissionsRepository } from './submissions.repository.js';
import { SubmissionsService } from './submissions.service.js';

@Module({
  imports: [ConsentsModule, OrganizationsModule],
  controllers: [AssessmentsController, DraftsController, SubmissionsController, InstrumentRightsController],
  providers: [
    AssessmentsData,
    AssessmentsFacade,
    ClinicalCipher,
    DraftsRepository,
    DraftsService,
    ExpiryJob,
    InstrumentRightsRepository,
    InstrumentRightsService,
    LibraryService,
    SubmissionsRepository,
    SubmissionsService,
  ],
  exports: [AssessmentsFacade],
})
export class AssessmentsModule implements OnModuleInit {
  constructor(
    private readonly consents: Consents,
    private readonly drafts: DraftsRepository,
    private readonly submissions: SubmissionsRepository,
  ) {}

  onModuleInit(): void {
    this.consents.onWithdrawal('self-assessment', async (subjectId) => {
      await this.drafts.deleteAllOf(subjectId);
      await this.submissions.deleteAllOf(subjectId);
    });
  }
}
