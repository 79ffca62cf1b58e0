import { existsSync } from 'node:fs';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Switches of every Chromium the runner starts: no sandbox (containers), no calls home, sound without a gesture. */
const ARGUMENTS = [
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
  return chromium.launch(launchSettings(executablePath));
}

/** Starts one for several processes to share: `chromium.connect(server.wsEndpoint())` of playwright-core. */
export async function launchChromiumServer(): Promise<BrowserServer> {
  return chromium.launchServer(launchSettings(findChromium()));
}

function launchSettings(executablePath: string | null): { executablePath: string; args: string[] } {
  if (executablePath === null) {
    throw new Error('Chromium is missing. Install it with: sudo apt-get install -y chromium fonts-noto-cjk');
  }
  return { executablePath, args: ARGUMENTS };
}
