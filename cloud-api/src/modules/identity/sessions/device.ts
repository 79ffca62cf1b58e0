import { deviceName, WEAPP_DEVICE } from '../locales/devices.js';
import type { Browser, DeviceKind } from './device.types.js';

/** Order matters: browsers claim to be one another. */
const BROWSER_MARKS: readonly [Browser, RegExp][] = [
  ['wechat', /MicroMessenger\//],
  ['edge', /Edg(e|A|iOS)?\//],
  ['firefox', /(Firefox|FxiOS)\//],
  ['chrome', /(Chrome|CriOS|Chromium)\//],
  ['safari', /Safari\//],
];

/**
 * A short name of a device for its owner's eyes, from a closed list ("desktop/chrome"): nothing of the header itself is
 * kept, so that what somebody puts into it never reaches a screen.
 */
export function deviceOf(userAgent: string | undefined): string {
  const agent = userAgent ?? '';
  const browser = BROWSER_MARKS.find(([, mark]) => mark.test(agent))?.[0] ?? 'other';
  return `${kindOf(agent)}/${browser}`;
}

function kindOf(agent: string): DeviceKind {
  if (/iPad|Tablet|Android(?!.*Mobile)/.test(agent)) return 'tablet';
  return /Mobile|iPhone|Android/.test(agent) ? 'phone' : 'computer';
}

export const WEAPP = 'weapp';

/** The Chinese words for a stored device; what cannot be read any more is some browser. */
export function deviceText(device: string): string {
  if (device === WEAPP) return WEAPP_DEVICE;
  const [kind, browser] = device.split('/');
  return deviceName(
    kind === 'phone' || kind === 'tablet' ? kind : 'computer',
    BROWSER_MARKS.find(([name]) => name === browser)?.[0] ?? 'other',
  );
}
