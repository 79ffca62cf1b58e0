import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/errors/index.js';

@Injectable()
export class SubmittingService {
  submit(..._: unknown[]): Promise<void> {
    throw new DomainError('PLAN_NOT_FOUND');
  }
}
