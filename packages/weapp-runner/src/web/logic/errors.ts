import type { RunnerError } from '../protocol.js';
import { post } from './bridge.js';
import { textOf } from '../text-of.js';
import { platform } from './platform.js';

type ErrorListener = (message: string) => void;
type RejectionListener = (event: { reason: unknown; promise: Promise<unknown> | null }) => void;

/** Listeners of wx.onError and App.onError. */
export const errorListeners = new Set<ErrorListener>();
/** Listeners of wx.onUnhandledRejection and App.onUnhandledRejection. */
export const rejectionListeners = new Set<RejectionListener>();

let currentPage: () => string | undefined = () => undefined;

/** Tells the reports which page is on top. */
export function nameCurrentPage(name: () => string | undefined): void {
  currentPage = name;
}

export function report(kind: RunnerError['kind'], error: unknown): void {
  const { message, stack } = describe(error);
  const page = currentPage();
  const report: RunnerError = { kind, message };
  if (stack !== undefined) report.stack = stack;
  if (page !== undefined) report.page = page;
  post({ type: 'error', error: report });
}

/** An error nobody caught: reported, and handed to the mini-program's own listeners. */
function reportUncaught(error: unknown): void {
  report('logic', error);
  const { message, stack } = describe(error);
  for (const listener of [...errorListeners]) {
    try {
      listener(`MiniProgramError\n${stack ?? message}`);
    } catch (inner) {
      report('logic', inner);
    }
  }
}

/** Runs code of the mini-program; what it throws is reported instead of stopping the caller. */
export function callSafely<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    reportUncaught(error);
    return undefined;
  }
}

/** Catches what reaches the top of the thread. */
export function installErrorHandlers(): void {
  platform.scope.onerror = (message, _file, _line, _column, error) => {
    reportUncaught(error ?? new Error(textOf(message)));
    return true;
  };
  platform.scope.onunhandledrejection = (event) => {
    event.preventDefault();
    const reason: unknown = event.reason;
    report('unhandled-rejection', reason);
    for (const listener of [...rejectionListeners]) callSafely(() => listener({ reason, promise: event.promise }));
  };
}

function describe(error: unknown): { message: string; stack?: string } {
  if (error instanceof Error) {
    return error.stack === undefined ? { message: error.message } : { message: String(error), stack: error.stack };
  }
  if (error !== null && typeof error === 'object' && 'errMsg' in error) return { message: String(error.errMsg) };
  return { message: textOf(error) };
}
