import type { Browser } from 'playwright-core';
import { launchChromium } from '@anxin/weapp-runner';

let running: Promise<Browser> | null = null;
let users = 0;

/** The one browser of a spec: every phone has a context of its own in it, and starts at once. */
export function borrowBrowser(): Promise<Browser> {
  users += 1;
  running ??= launchChromium();
  return running;
}

/** The last one ends it. */
export async function giveBrowserBack(): Promise<void> {
  users -= 1;
  if (users > 0 || !running) return;
  const browser = await running;
  running = null;
  await browser.close();
}
