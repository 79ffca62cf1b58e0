import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/errors/index.js';

@Injectable()
export class JointFilingService {
  candidates(..._: unknown[]): Promise<never> {
    throw new DomainError('PLAN_NOT_FOUND');
  }
  fileWith(..._: unknown[]): Promise<void> {
    throw new DomainError('PLAN_NOT_FOUND');
  }
}
