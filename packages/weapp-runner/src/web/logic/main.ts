import type { HostMessage, WorkerInit } from '../protocol.js';
import { post, settle } from './bridge.js';
import { installErrorHandlers } from './errors.js';
import { LogicThread } from './logic-thread.js';
import { platform } from './platform.js';
import { lockDown } from './sandbox.js';
import { installTimers } from './timers.js';

/** Entry of the logic thread: waits for `init`, strips the globals, runs the mini-program. */

let thread: LogicThread | null = null;

function start(init: WorkerInit): void {
  installTimers();
  installErrorHandlers();
  prefixConsole();
  lockDown(init.extraGlobals);
  thread = new LogicThread(init);
  thread.launch();
}

/* eslint-disable no-console -- the mini-program's own console, marked as such */
function prefixConsole(): void {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const write = console[level].bind(console);
    console[level] = (...args: unknown[]) => write('[logic]', ...args);
  }
}
/* eslint-enable no-console */

platform.scope.onmessage = (event: MessageEvent) => {
  const message = event.data as HostMessage;
  if (message.type === 'init') start(message.init);
  else if (!settle(message)) thread?.handle(message);
};

post({ type: 'booted' });
