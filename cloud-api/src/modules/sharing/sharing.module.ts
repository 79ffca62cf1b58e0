import { Module, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { AssessmentsModule } from '../assessments/index.js';
import { Consents, ConsentsModule } from '../consents/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { OrganizationsModule } from '../organizations/index.js';
import { ReceiversService } from './receivers.service.js';
import { ShareNotes } from './share-notes.js';
import { SharedWithMeController } from './shared-with-me.controller.js';
import { SharedWithMeService } from './shared-with-me.service.js';
import { SharesController } from './shares.controller.js';
import { SharesData } from './shares.data.js';
import { SharesRepository } from './shares.repository.js';
import { SharesService } from './shares.service.js';
import { TellReceiversJob } from './tell-receivers.job.js';

@Module({
  imports: [AssessmentsModule, ConsentsModule, NotificationsModule, OrganizationsModule],
  controllers: [SharesController, SharedWithMeController],
  providers: [
    ReceiversService,
    ShareNotes,
    SharedWithMeService,
    SharesData,
    SharesRepository,
    SharesService,
    TellReceiversJob,
  ],
})
export class SharingModule implements OnModuleInit {
  constructor(
    private readonly consents: Consents,
    private readonly shares: SharesRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.consents.onWithdrawal('self-assessment', (subjectId) => this.shares.endAll(subjectId, this.clock.today()));
  }
}
