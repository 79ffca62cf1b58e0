import './venues.errors.js';
import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/index.js';
import { VenuesController } from './venues.controller.js';
import { VenuesFacade } from './venues.facade.js';
import { VenuesRepository } from './venues.repository.js';
import { VenuesService } from './venues.service.js';

@Module({
  imports: [OrganizationsModule],
  controllers: [VenuesController],
  providers: [VenuesFacade, VenuesRepository, VenuesService],
  exports: [VenuesFacade],
})
export class VenuesModule {}
