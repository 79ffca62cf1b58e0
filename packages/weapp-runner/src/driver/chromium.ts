import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Switches of every Chromium the runner starts: no sandbox (containers), no calls home, sound without a gesture. */
export const CHROMIUM_ARGUMENTS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
  '--font-render-hinting=none',
];

/** Path of Chromium: CHROMIUM_PATH's value, or where Debian puts it; null when there is none. */
export function findChromium(given = process.env['CHROMIUM_PATH']): string | null {
  return [given ?? '', ...CANDIDATES].find((path) => path !== '' && existsSync(path)) ?? null;
}

/** Starts a headless Chromium to share between launches. @throws Error with the line that installs it. */
export async function launchChromium(executablePath = findChromium()): Promise<Browser> {
  if (executablePath === null) throw missingChromium();
  return chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS], headless: true });
}

/** What to do when there is no Chromium. */
export const missingChromium = (): Error =>
  new Error('Chromium is missing. Install it with: sudo apt-get install -y chromium fonts-noto-cjk');
