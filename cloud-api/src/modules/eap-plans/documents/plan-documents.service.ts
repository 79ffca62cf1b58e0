import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/errors/index.js';

@Injectable()
export class PlanDocumentsService {
  pdf(..._: unknown[]): Promise<{ bytes: Buffer; disposition: string }> {
    throw new DomainError('PLAN_NOT_FOUND');
  }
}
