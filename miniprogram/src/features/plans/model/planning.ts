import { create } from 'zustand';
import { useSession } from '@/app/session';
import { exclusively } from '@/shared/platform/exclusive';
import { newUuid } from '@/shared/platform/uuid';
import { clientError } from '@/shared/request/api-error';
import { useNetwork } from '@/shared/state/network';
import { queryClient } from '@/shared/state/query-client';
import { accountKeys } from '@/shared/storage/account-keys';
import { secureStorage } from '@/shared/storage/secure-storage';
import { createVault, type Vault } from '@/shared/storage/vault';
import type { Plan, PlanSection } from '@/shared/plans/plans.types';
import { planKeys, plansApi } from '../api/plans';
import { createFlush } from './delivery';
import { createKeptPlans, type KeptPlans } from './kept-plans';
import { NOTHING, parsePlanning, type Planning } from './planning.types';

interface PlanningView {
  readonly state: Planning;
  /** the last change is on this device */
  readonly kept: boolean;
  /** plans of which something is on its way right now */
  readonly sending: readonly string[];
}

/** What whoever is signed in has written and the server does not have yet. */
export const usePlanning = create<PlanningView>()(() => ({
  state: NOTHING,
  kept: secureStorage.available,
  sending: [],
}));

export interface PlanDesk {
  readonly accountId: string;
  readonly vault: Vault<Planning>;
  readonly copies: KeptPlans;
  readonly flush: (planId: string) => Promise<void>;
  /** puts what is in the vault before the person's eyes */
  readonly show: () => void;
}

const isSignedIn = (accountId: string): boolean => useSession.getState().account?.accountId === accountId;

function showSection(planId: string, section: PlanSection): void {
  queryClient.setQueryData<Plan>(planKeys.plan(planId), (plan) =>
    plan === undefined
      ? plan
      : {
          ...plan,
          sections: plan.sections.map((each) =>
            each.section === section.section && each.version <= section.version ? section : each,
          ),
        },
  );
}

function createDesk(accountId: string): PlanDesk {
  const show = (): void => {
    if (isSignedIn(accountId)) usePlanning.setState({ state: vault.view(), kept: vault.kept() });
  };
  const vault = createVault<Planning>({
    storage: secureStorage,
    key: accountKeys.planning(accountId),
    exclusively,
    changed: () => show(),
    nothing: NOTHING,
    parse: parsePlanning,
  });
  const copies = createKeptPlans(secureStorage, accountId);
  /** nobody's plan is written under somebody else's name */
  const asThisPerson = <T>(work: () => Promise<T>): Promise<T> =>
    isSignedIn(accountId) ? work() : Promise.reject(clientError('SESSION_REQUIRED', 401));
  const flush = createFlush({
    vault,
    newId: newUuid,
    save: (planId, section, batch) => asThisPerson(() => plansApi.save(planId, section, batch)),
    submit: (planId, handing) => asThisPerson(() => plansApi.submit(planId, handing)),
    async saved(planId, section) {
      showSection(planId, section);
      await copies.keepSection(planId, section);
    },
    async submitted(plan) {
      queryClient.setQueryData(planKeys.plan(plan.planId), plan);
      await copies.keep(plan);
      void queryClient.invalidateQueries({ queryKey: planKeys.mine });
    },
  });
  return { accountId, vault, copies, flush, show };
}

let desk: PlanDesk | null = null;
let opening: Promise<void> = Promise.resolve();

/** The desk of whoever is signed in, with what is stored on this device; null when nobody is. */
export async function openPlanDesk(): Promise<PlanDesk | null> {
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

/**
 * The desk for words that are typed. A session can end under somebody's hands: the last words are still that person's,
 * and are there when the same person signs in again.
 */
export const deskForWords = async (): Promise<PlanDesk | null> => (await openPlanDesk()) ?? desk;

/** Sends what waits of one plan. */
export async function deliverPlan(planId: string): Promise<void> {
  const mine = await openPlanDesk();
  if (!mine) return;
  usePlanning.setState(({ sending }) => ({ sending: [...sending, planId] }));
  try {
    await mine.flush(planId);
  } finally {
    usePlanning.setState(({ sending }) => {
      const one = sending.indexOf(planId);
      return { sending: sending.filter((_, index) => index !== one) };
    });
  }
}

/** Sends everything that waits. */
export async function deliverPlans(): Promise<void> {
  const mine = await openPlanDesk();
  if (!mine) return;
  // whoever signed in again at the same desk finds it as it was left
  mine.show();
  await Promise.all(Object.keys(mine.vault.view()).map(deliverPlan));
}

/** From the start of the client on: whenever somebody signs in or the network comes back. Returns the way to stop. */
export function startPlanDelivery(): () => void {
  const stopSession = useSession.subscribe(({ account }, before) => {
    if (account?.accountId === before.account?.accountId) return;
    usePlanning.setState({ state: NOTHING });
    if (account) void deliverPlans();
  });
  const stopNetwork = useNetwork.subscribe(({ online }, before) => {
    if (online && !before.online) void deliverPlans();
  });
  return () => {
    stopSession();
    stopNetwork();
  };
}
