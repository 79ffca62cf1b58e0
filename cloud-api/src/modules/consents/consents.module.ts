import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/index.js';
import { ConsentsController } from './consents.controller.js';
import { ConsentsData } from './consents.data.js';
import { Consents } from './consents.facade.js';
import { ConsentsRepository } from './consents.repository.js';
import { ConsentsService } from './consents.service.js';
import { WithdrawalListeners } from './withdrawal-listeners.js';

@Module({
  imports: [OrganizationsModule],
  controllers: [ConsentsController],
  providers: [Consents, ConsentsData, ConsentsRepository, ConsentsService, WithdrawalListeners],
  exports: [Consents],
})
export class ConsentsModule {}
