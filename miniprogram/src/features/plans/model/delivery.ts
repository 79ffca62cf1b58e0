import { PLAN_SECTIONS, type PlanSectionKey } from '@anxin/contracts';
import { ApiError } from '@/shared/request';
import { isRefusal } from '@/shared/request/refusal';
import type { Vault } from '@/shared/storage/vault';
import type { Plan, PlanSection, SectionReply } from '@/shared/plans/plans.types';
import { allSaved, conflictCount, onPlan, onSection, sectionWork, workOf } from './plan-work';
import type { Batch, PlanWork, Planning } from './planning.types';
import { answered, frozen, isSaved } from './section-work';

/** The code of a hand-in that stopped because two people wrote at the same place. */
export const CONFLICT_FIRST = 'CONFLICT_FIRST';

export interface PlanDelivery {
  readonly vault: Pick<Vault<Planning>, 'view' | 'update'>;
  readonly newId: () => Promise<string>;
  readonly save: (planId: string, section: PlanSectionKey, batch: Batch) => Promise<SectionReply>;
  readonly submit: (planId: string, handing: NonNullable<PlanWork['submit']>) => Promise<Plan>;
  readonly saved: (planId: string, section: PlanSection) => Promise<void>;
  readonly submitted: (plan: Plan) => Promise<void>;
}

/**
 * Sends what waits of one plan: its sections in order, then the hand-in. Safe to call at any time and any number of
 * times. Never rejects for the network's sake: what could not be sent waits for the next call.
 */
export function createFlush(ports: PlanDelivery): (planId: string) => Promise<void> {
  const { vault } = ports;
  const running = new Map<string, Promise<void>>();
  const work = (planId: string) => workOf(vault.view(), planId);

  /** true when there is nothing left to save of this section */
  async function flushSection(planId: string, section: PlanSectionKey): Promise<void> {
    while (!isSaved(sectionWork(work(planId), section))) {
      const batchId = await ports.newId();
      await vault.update(onSection(planId, section, (known) => frozen(known, batchId)));
      const { sending } = sectionWork(work(planId), section);
      if (sending === null) return; // another tab was faster
      const reply = await ports.save(planId, section, sending);
      if (!isSectionReply(reply, section)) throw new ApiError('BAD_REPLY', '');
      await ports.saved(planId, reply.section);
      await vault.update(onSection(planId, section, (known) => answered(known, sending.batchId, [...reply.conflicts])));
    }
  }

  async function handIn(planId: string): Promise<void> {
    const { submit } = work(planId);
    if (submit === null || !allSaved(work(planId))) return;
    if (conflictCount(work(planId)) > 0) {
      await vault.update(
        onPlan(planId, (known) => ({ ...known, submit: null, refusal: { code: CONFLICT_FIRST, message: '' } })),
      );
      return;
    }
    const plan = await ports.submit(planId, submit);
    if ((plan as { planId?: unknown } | null)?.planId !== planId) throw new ApiError('BAD_REPLY', '');
    await ports.submitted(plan);
    await vault.update(
      onPlan(planId, (known) => (known.submit?.id === submit.id ? { ...known, submit: null } : known)),
    );
  }

  async function run(planId: string): Promise<void> {
    if (work(planId).refusal !== null) return;
    try {
      for (const section of PLAN_SECTIONS) await flushSection(planId, section);
      await handIn(planId);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!isRefusal(error)) return;
      const { code, message } = error;
      await vault.update(onPlan(planId, (known) => ({ ...known, submit: null, refusal: { code, message } })));
    }
  }

  return (planId) => {
    const known = running.get(planId);
    if (known) return known;
    const job = run(planId).finally(() => running.delete(planId));
    running.set(planId, job);
    return job;
  };
}

/** A captive portal answers 200 as well. */
const isSectionReply = (reply: unknown, section: PlanSectionKey): boolean => {
  const { section: said, conflicts } = (reply ?? {}) as Partial<SectionReply>;
  return said?.section === section && Array.isArray(said.measures) && Array.isArray(conflicts);
};
