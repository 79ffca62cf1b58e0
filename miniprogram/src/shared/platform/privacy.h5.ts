import type { AskPrivacy } from './privacy.types';

/** A browser asks for itself; only WeChat wants a guide agreed to. */
export function watchPrivacy(_ask: AskPrivacy): void {
  // nothing to watch
}

export function openPrivacyGuide(): void {
  // no guide to open
}
