import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/errors/index.js';

@Injectable()
export class PlanOverviewService {
  summary(..._: unknown[]): Promise<never> {
    throw new DomainError('PLAN_YEAR_NOT_FOUND');
  }
  plans(..._: unknown[]): Promise<never> {
    throw new DomainError('PLAN_YEAR_NOT_FOUND');
  }
  sheet(..._: unknown[]): Promise<{ bytes: Buffer; disposition: string }> {
    throw new DomainError('PLAN_YEAR_NOT_FOUND');
  }
}
