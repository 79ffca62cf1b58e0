import { Injectable } from '@nestjs/common';

/** Calls something again and again. The only timer of the server; tests call `tick()` themselves. */
export abstract class Ticker {
  /** @returns stops the calls, and resolves when a running one has ended */
  abstract every(milliseconds: number, call: () => Promise<void>): () => Promise<void>;
}

@Injectable()
export class SystemTicker extends Ticker {
  /** A call that takes longer than the interval is not overtaken by the next. `call` deals with its own errors. */
  every(milliseconds: number, call: () => Promise<void>): () => Promise<void> {
    let running: Promise<void> | null = null;
    const timer = setInterval(() => {
      running ??= call().finally(() => (running = null));
    }, milliseconds);
    timer.unref();
    return async () => {
      clearInterval(timer);
      await running;
    };
  }
}
