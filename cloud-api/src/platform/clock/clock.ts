import { Injectable } from '@nestjs/common';
import { localDateOf, type LocalDate } from './local-date.js';

/** The only source of the current time. Tests move a fake one by hand. */
export abstract class Clock {
  abstract now(): Date;

  /** Today in the business zone. */
  today(): LocalDate {
    return localDateOf(this.now());
  }
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** Stands still until moved. For tests and for the demo county, whose history is written before today. */
export class FixedClock extends Clock {
  constructor(private current: Date) {
    super();
  }

  now(): Date {
    return new Date(this.current);
  }

  set(instant: Date): void {
    this.current = instant;
  }

  advance(milliseconds: number): void {
    this.current = new Date(this.current.getTime() + milliseconds);
  }
}
