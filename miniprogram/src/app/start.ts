import { focusManager, onlineManager } from '@tanstack/react-query';
import { watchNetwork } from '@/shared/platform/network';
import { preloadPages } from '@/shared/platform/preload';
import { watchPrivacy } from '@/shared/platform/privacy';
import { useNetwork } from '@/shared/state/network';
import { askPrivacy } from '@/shared/state/privacy';
import { forgetUnread, loadUnread } from '@/shared/state/unread';
import { deliver, startDelivery } from '@/features/assessments/model/answering';
import { deliverPlans, startPlanDelivery } from '@/features/plans/model/planning';
import { watchFocus } from './app-events';
import { confirmAccount, startSession, useSession } from './session';

/** Pages that must open without a network, fetched once the first page has had its time. */
const OFFLINE_PAGES = ['help', 'breathing', 'exercises', 'exercise', 'question', 'result', 'finish'] as const;
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
    if (!focused) return;
    void deliver();
    void deliverPlans();
    if (useSession.getState().account) void loadUnread();
  });
  startDelivery();
  startPlanDelivery();
  useSession.subscribe(({ account }, before) => {
    if (account?.accountId === before.account?.accountId) return;
    forgetUnread();
    if (account) void loadUnread();
  });
  setTimeout(() => preloadPages(OFFLINE_PAGES), PRELOAD_AFTER_MS);
  void startSession();
}
