import { AsyncLocalStorage } from 'node:async_hooks';
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

const told = new AsyncLocalStorage<Date>();

/**
 * Everything within `work` happens at this moment, for a clock that tells of the past (the demo's and the tests'). Other
 * work at the same time goes on in the present. The clock of a real deployment does not listen.
 */
export function asIfAt<T>(moment: Date, work: () => T): T {
  return told.run(moment, work);
}

/** The current time, and the past of a made-up county while that is being written. */
export class DemoClock extends Clock {
  now(): Date {
    return new Date(told.getStore() ?? new Date());
  }
}

/** Stands still until moved. For tests. */
export class FixedClock extends Clock {
  constructor(private current: Date) {
    super();
  }

  now(): Date {
    return new Date(told.getStore() ?? this.current);
  }

  set(instant: Date): void {
    this.current = instant;
  }

  advance(milliseconds: number): void {
    this.current = new Date(this.current.getTime() + milliseconds);
  }
}
