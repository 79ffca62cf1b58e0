import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/errors/index.js';

@Injectable()
export class PlansService {
  ofMyUnits(..._: unknown[]): Promise<never> {
    throw new DomainError('PLAN_NOT_FOUND');
  }
  read(..._: unknown[]): Promise<never> {
    throw new DomainError('PLAN_NOT_FOUND');
  }
}
