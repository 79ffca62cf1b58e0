import { focusManager, onlineManager } from '@tanstack/react-query';
import { watchNetwork } from '@/shared/platform/network';
import { preloadPages } from '@/shared/platform/preload';
import { watchPrivacy } from '@/shared/platform/privacy';
import { useNetwork } from '@/shared/state/network';
import { askPrivacy } from '@/shared/state/privacy';
import { deliver, startDelivery } from '@/features/assessments/model/answering';
import { watchFocus } from './app-events';
import { confirmAccount, startSession } from './session';

/** Pages that must open without a network, fetched once the first page has had its time. */
const OFFLINE_PAGES = ['help', 'breathing', 'question', 'result', 'finish'] as const;
const PRELOAD_AFTER_MS = 3_000;

/** Once, before the first page: the query cache learns of network and focus from the platform, not from `window`. */
export function start(): void {
  watchNetwork((online) => {
    useNetwork.getState().setOnline(online);
    onlineManager.setOnline(online);
    if (online) void confirmAccount();
  });
  watchPrivacy(askPrivacy);
  watchFocus((focused) => {
    focusManager.setFocused(focused);
    if (focused) void deliver();
  });
  startDelivery();
  setTimeout(() => preloadPages(OFFLINE_PAGES), PRELOAD_AFTER_MS);
  void startSession();
}
