import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/errors/index.js';

@Injectable()
export class SubmissionsService {
  read(..._: unknown[]): Promise<never> {
    throw new DomainError('PLAN_NOT_FOUND');
  }
  diff(..._: unknown[]): Promise<never> {
    throw new DomainError('PLAN_NOT_FOUND');
  }
}
