import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/errors/index.js';

@Injectable()
export class PlanYearsService {
  list(..._: unknown[]): Promise<never> {
    throw new DomainError('PLAN_YEAR_NOT_FOUND');
  }
  progress(..._: unknown[]): Promise<never> {
    throw new DomainError('PLAN_YEAR_NOT_FOUND');
  }
  create(..._: unknown[]): Promise<never> {
    throw new DomainError('PLAN_YEAR_STATE');
  }
  change(..._: unknown[]): Promise<never> {
    throw new DomainError('PLAN_YEAR_NOT_FOUND');
  }
  open(..._: unknown[]): Promise<never> {
    throw new DomainError('PLAN_YEAR_NOT_FOUND');
  }
  close(..._: unknown[]): Promise<never> {
    throw new DomainError('PLAN_YEAR_NOT_FOUND');
  }
}
