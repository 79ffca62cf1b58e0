import type { HostMessage, Mock, NetworkType, SetDataRecord, Theme } from '../protocol.js';
import type { PhoneRecord } from './api.js';
import type { Host } from './host.js';

/** What a test driver can do to the phone, on `window.__runner`. Everything is plain data, to cross into Node. */
export interface RunnerControl {
  top(): { id: number; path: string; painted: boolean; title: string } | null;
  stack(): string[];
  back(): void;
  setTheme(theme: Theme): void;
  setNetwork(networkType: NetworkType): void;
  setVisible(visible: boolean): void;
  mock(name: string, mock: Mock | null): void;
  emit(name: string, detail: unknown): void;
  /** Calls the global listeners of the current page, e.g. onPullDownRefresh. */
  callPage(method: string, args: unknown[]): Promise<unknown>;
  share(): Promise<unknown>;
  evaluate(code: string, as: 'expression' | 'script'): Promise<unknown>;
  calls(): Promise<unknown>;
  isIdle(): Promise<boolean>;
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

export function createControl(host: Host): RunnerControl {
  const ask = (build: (id: string) => HostMessage): Promise<unknown> => host.ask(build);
  return {
    top() {
      const { top } = host;
      if (!top) return null;
      const title = host.phone.windowOf(top).navigationBarTitleText ?? '';
      return { id: top.id, path: top.path, painted: top.paintedAfter !== null, title };
    },
    stack: () => host.paths,
    back: () => host.post({ type: 'back' }),
    setTheme: (theme) => host.setTheme(theme),
    setNetwork: (networkType) => host.post({ type: 'network', networkType }),
    setVisible: (visible) => host.setVisible(visible),
    mock: (name, mock) => host.setMock(name, mock),
    emit: (name, detail) => host.post({ type: 'emit', name, detail }),
    callPage: (method, args) => ask((id) => ({ type: 'pageCall', id, pageId: host.top?.id ?? 0, method, args })),
    share: () => host.share(host.top?.id ?? 0, 'menu', null),
    evaluate: (code, as) => ask((id) => ({ type: 'evaluate', id, code, as })),
    calls: () => ask((id) => ({ type: 'calls', id })),
    isIdle: () => host.isIdle(),
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
