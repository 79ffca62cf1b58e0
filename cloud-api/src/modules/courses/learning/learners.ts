import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DerivedKeys } from '../../../platform/crypto/index.js';

/** 128 bits: nobody is taken for somebody else. */
const DIGITS = 32;

/**
 * Whom a learning visit counts as: a keyed hash of the account, of another key each year, so that nobody is followed
 * from one year into the next.
 */
@Injectable()
export class Learners {
  constructor(private readonly keys: DerivedKeys) {}

  /** @returns what each account counts as in the year of the day */
  within(day: string): (accountId: string) => string {
    const key = this.keys.lasting(`learning-visits|${day.slice(0, 4)}`);
    return (accountId) => createHmac('sha256', key).update(accountId).digest('hex').slice(0, DIGITS);
  }
}
