import type { HostMessage, LaunchOptions, Mock, NetworkType, SetDataRecord, Theme } from '../protocol.js';
import type { PhoneRecord } from './api.js';
import type { Host } from './host.js';

/** What a test driver can do to the phone, on `window.__runner`. Everything is plain data, to cross into Node. */
export interface RunnerControl {
  top(): { id: number; path: string; painted: boolean; title: string } | null;
  stack(): string[];
  back(): void;
  setTheme(theme: Theme): void;
  setNetwork(networkType: NetworkType): void;
  /** To the background, or to the front: as it was, or through a link or a code. */
  setVisible(visible: boolean, options: LaunchOptions | null): void;
  mock(name: string, mock: Mock | null): void;
  emit(name: string, detail: unknown): void;
  /** Calls the global listeners of the current page, e.g. onPullDownRefresh. */
  callPage(method: string, args: unknown[]): Promise<unknown>;
  share(): Promise<unknown>;
  evaluate(code: string, as: 'expression' | 'script'): Promise<unknown>;
  calls(): Promise<unknown>;
  /** Waits until a page (any, without a path) is on top and has painted. @returns whether it came up in time. */
  waitForPage(path: string | null, timeoutMs: number): Promise<boolean>;
  /** Waits until nothing is under way. @returns whether that happened in time. */
  waitForRest(timeoutMs: number): Promise<boolean>;
  /** Resolves when what the logic thread has sent so far has arrived; gives up on a thread that does not answer. */
  flush(): Promise<void>;
  record(): PhoneRecord;
  metrics(): {
    setData: SetDataRecord[];
    paints: { page: string; ms: number }[];
    marks: Record<string, number>;
    warnings: string[];
  };
}

declare global {
  interface Window {
    __runner?: RunnerControl;
  }
}

const FLUSH_MS = 1000;
const POLL_MS = 4;

export function createControl(host: Host): RunnerControl {
  const ask = (build: (id: string) => HostMessage): Promise<unknown> => host.logic.ask(build);
  return {
    top() {
      const { top } = host.views;
      if (!top) return null;
      const title = host.phone.windowOf(top).navigationBarTitleText ?? '';
      return { id: top.id, path: top.path, painted: top.paintedAfter !== null, title };
    },
    stack: () => host.views.open.map(({ path }) => path),
    back: () => host.logic.post({ type: 'back' }),
    setTheme: (theme) => host.setTheme(theme),
    setNetwork: (networkType) => host.logic.post({ type: 'network', networkType }),
    setVisible: (visible, options) => host.setVisible(visible, options),
    mock: (name, mock) => host.setMock(name, mock),
    emit: (name, detail) => host.logic.post({ type: 'emit', name, detail }),
    callPage: (method, args) => ask((id) => ({ type: 'pageCall', id, pageId: host.views.top?.id ?? 0, method, args })),
    share: () => host.share(host.views.top?.id ?? 0, 'menu', null),
    evaluate: (code, as) => ask((id) => ({ type: 'evaluate', id, code, as })),
    calls: () => ask((id) => ({ type: 'calls', id })),
    waitForPage: (path, timeoutMs) =>
      until(timeoutMs, () => {
        const { top } = host.views;
        return Boolean(top && top.paintedAfter !== null && (path === null || top.path === path));
      }),
    waitForRest: (timeoutMs) => until(timeoutMs, () => host.isIdle()),
    async flush() {
      const giveUp = new Promise((resolve) => setTimeout(resolve, FLUSH_MS));
      await Promise.race([host.isIdle(), giveUp]);
    },
    record: () => host.record,
    metrics: () => ({
      setData: host.metrics.setData,
      paints: host.metrics.paints,
      marks: host.metrics.marks,
      warnings: host.metrics.warnings,
    }),
  };
}

/** Asks again and again; a logic thread that does not answer at all counts as a no. */
async function until(timeoutMs: number, condition: () => boolean | Promise<boolean>): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), timeoutMs));
  while (performance.now() < deadline) {
    if (await Promise.race([condition(), late])) return true;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return false;
}
