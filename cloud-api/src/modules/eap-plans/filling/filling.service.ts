import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/errors/index.js';

@Injectable()
export class FillingService {
  edit(..._: unknown[]): Promise<never> {
    throw new DomainError('PLAN_NOT_FOUND');
  }
}
