import { create } from 'zustand';
import { useSession } from '@/app/session';
import { keys } from '@/shared/api/queries';
import { exclusively } from '@/shared/platform/exclusive';
import { clientError } from '@/shared/request/api-error';
import { useNetwork } from '@/shared/state/network';
import { queryClient } from '@/shared/state/query-client';
import { accountKeys } from '@/shared/storage/account-keys';
import { secureStorage } from '@/shared/storage/secure-storage';
import { assessmentKeys, assessmentsApi } from '../api/assessments';
import type { ResultResponse } from '../api/assessments.types';
import { NOTHING, type Answering, type OutboxEntry } from './answering.types';
import { createDefinitions } from './definitions';
import { createDraftSync, type DraftSync } from './draft-sync';
import { createFlush } from './outbox';
import { createVault, type Vault } from './vault';

interface AnsweringView {
  readonly accountId: string | null;
  readonly state: Answering;
  /** the last change is on this device */
  readonly kept: boolean;
  /** something is being handed in right now */
  readonly sending: boolean;
  /** ids of submissions that arrived since the client was started */
  readonly arrived: readonly string[];
}

/** What is under way, for whoever is signed in. */
export const useAnswering = create<AnsweringView>()(() => ({
  accountId: null,
  state: NOTHING,
  kept: secureStorage.available,
  sending: false,
  arrived: [],
}));

export const definitions = createDefinitions({
  storage: secureStorage,
  fetch: assessmentsApi.definition,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

/** One account's answers on this device, and the ways to the server. */
export interface Desk {
  readonly accountId: string;
  readonly vault: Vault;
  readonly drafts: DraftSync;
  readonly flush: () => Promise<void>;
}

const isSignedIn = (accountId: string): boolean => useSession.getState().account?.accountId === accountId;

function arrived(result: ResultResponse): void {
  queryClient.setQueryData(assessmentKeys.result(result.submissionId), result);
  void queryClient.invalidateQueries({ queryKey: ['submissions'] });
  void queryClient.invalidateQueries({ queryKey: keys.drafts });
  useAnswering.setState(({ arrived: before }) => ({ arrived: [...before, result.submissionId] }));
}

function createDesk(accountId: string): Desk {
  const show = (): void => {
    if (isSignedIn(accountId)) useAnswering.setState({ accountId, state: vault.view(), kept: vault.kept() });
  };
  const vault = createVault({
    storage: secureStorage,
    key: accountKeys.answering(accountId),
    exclusively,
    changed: () => show(),
  });
  const drafts = createDraftSync(vault, assessmentsApi);
  async function send({ assessmentId, refusal: _, ...body }: OutboxEntry): Promise<ResultResponse> {
    // a draft that is still on its way must not come after the form it belongs to
    await drafts.settled(assessmentId);
    // nobody's answers are handed in under somebody else's name
    if (!isSignedIn(accountId)) throw clientError('SESSION_REQUIRED', 401);
    return assessmentsApi.submit(assessmentId, body);
  }
  return { accountId, vault, drafts, flush: createFlush({ vault, send, arrived }) };
}

let desk: Desk | null = null;
let opening: Promise<void> = Promise.resolve();

/** The desk of whoever is signed in, with what is stored on this device; null when nobody is. */
export async function openDesk(): Promise<Desk | null> {
  const accountId = useSession.getState().account?.accountId;
  if (accountId === undefined) return null;
  if (desk?.accountId !== accountId) {
    desk = createDesk(accountId);
    opening = desk.vault.load();
  }
  const mine = desk;
  await opening;
  return mine;
}

/** Sends everything that waits: forms that were handed in, then drafts. */
export async function deliver(): Promise<void> {
  const mine = await openDesk();
  if (!mine) return;
  useAnswering.setState({ sending: true });
  try {
    await mine.flush();
  } finally {
    useAnswering.setState({ sending: false });
  }
  await Promise.all(Object.keys(mine.vault.view().drafts).map((assessmentId) => mine.drafts.sync(assessmentId)));
}

/** From the start of the client on: whenever somebody signs in or the network comes back. Returns the way to stop. */
export function startDelivery(): () => void {
  const stopSession = useSession.subscribe(({ account }, before) => {
    if (account?.accountId === before.account?.accountId) return;
    useAnswering.setState({ accountId: null, state: NOTHING });
    if (account) void deliver();
  });
  const stopNetwork = useNetwork.subscribe(({ online }, before) => {
    if (online && !before.online) void deliver();
  });
  return () => {
    stopSession();
    stopNetwork();
  };
}
