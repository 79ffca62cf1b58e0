import type { ApiSet } from './api-set.js';

type Listener = (result: { hasUpdate: boolean }) => void;

/** Update manager, logs and reports: nothing is ever new here, and nothing leaves the phone. */
export function serviceApis(now: () => number): ApiSet {
  const ignore = (): void => undefined;
  const logger = { log: ignore, info: ignore, warn: ignore, error: ignore, debug: ignore };
  const realtime = { ...logger, setFilterMsg: ignore, addFilterMsg: ignore, in: ignore, tag: () => logger };
  const performance = {
    getEntries: () => [],
    getEntriesByName: () => [],
    getEntriesByType: () => [],
    createObserver: () => ({ observe: ignore, disconnect: ignore }),
    setBufferSize: ignore,
    now,
  };
  return {
    sync: {
      getUpdateManager: () => ({
        onCheckForUpdate: (listener: Listener) => void Promise.resolve().then(() => listener({ hasUpdate: false })),
        onUpdateReady: ignore,
        onUpdateFailed: ignore,
        applyUpdate: ignore,
      }),
      getLogManager: () => logger,
      getRealtimeLogManager: () => realtime,
      getPerformance: () => performance,
      reportEvent: ignore,
      reportMonitor: ignore,
      reportPerformance: ignore,
      reportAnalytics: ignore,
      getExptInfoSync: () => ({}),
      preloadAssets: ignore,
    },
  };
}
