import type { AppManifest, RunnerError, StoredValue } from '../protocol.js';
import { createControl } from './control.js';
import { element } from './dom.js';
import { Host } from './host.js';
import { readDevice, readLaunch, readSettings } from './launch-settings.js';

/** Entry of the host page: reads the mini-program and what the phone stores, then starts the logic thread. */

declare global {
  interface Window {
    __host?: Host;
    /** Given by a test driver; a preview shows errors on the screen instead. */
    __reportError?: (error: RunnerError) => void;
  }
}

interface StoredListing {
  key: string;
  encrypted: boolean;
  data: string | null;
}

const shown = element('pre', { class: 'errors', attributes: { role: 'alert' } });

function onError(error: RunnerError): void {
  // eslint-disable-next-line no-console -- the console is where a preview's reader looks, and tests keep its last lines
  console.error(`[${error.kind}] ${error.stack ?? error.message}`);
  if (window.__reportError) {
    window.__reportError(error);
    return;
  }
  shown.append(`[${error.kind}] ${error.stack ?? error.message}\n`);
  document.getElementById('phone')?.append(shown);
}

async function fetchJson(path: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

async function start(): Promise<void> {
  const settings = readSettings();
  const device = readDevice(settings);
  const order = { method: 'POST', body: JSON.stringify({ store: 'all' }) };
  const [manifest, stored] = (await Promise.all([
    fetchJson('/__runner/manifest.json'),
    fetchJson('/__runner/device', order),
  ])) as [AppManifest, { ok: StoredListing[] }];
  const networkType = settings.networkType ?? 'wifi';
  const bridgeLatencyMs = settings.bridgeLatencyMs ?? 0;
  const host = new Host({ manifest, device, bridgeLatencyMs, mocks: settings.mocks ?? {}, onError });
  window.__host = host;
  window.__runner = createControl(host);
  host.logic.post({
    type: 'init',
    init: {
      manifest,
      device,
      launch: readLaunch(settings, manifest.entryPagePath),
      storage: stored.ok.filter(({ encrypted }) => !encrypted) as StoredValue[],
      networkType,
      mocks: settings.mocks ?? {},
      extraGlobals: settings.extraGlobals ?? [],
    },
  });
}

window.addEventListener('error', ({ message, error }) =>
  onError({ kind: 'host', message, ...(error instanceof Error && error.stack ? { stack: error.stack } : {}) }),
);
window.addEventListener('unhandledrejection', ({ reason }) =>
  onError({ kind: 'host', message: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) }),
);
void start();
