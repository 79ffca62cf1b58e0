import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/errors/index.js';

@Injectable()
export class ExtensionsService {
  extend(..._: unknown[]): Promise<void> {
    throw new DomainError('PLAN_NOT_FOUND');
  }
}
