import { PLAN_SECTIONS } from '@anxin/contracts';
import * as v from 'valibot';
import { ApiError } from '@/shared/request';
import type { SecureStorage } from '@/shared/storage/secure-storage.types';
import type { Plan, PlanSection, PlanSummary } from '@/shared/plans/plans.types';

/** Enough to know that this version of the client wrote it; the rest came from the server as it is. */
const KeptPlan = v.looseObject({
  planId: v.string(),
  sections: v.array(
    v.looseObject({ section: v.picklist(PLAN_SECTIONS), version: v.number(), measures: v.array(v.unknown()) }),
  ),
  submissions: v.array(v.unknown()),
});
const KeptList = v.array(v.looseObject({ planId: v.string(), year: v.number(), state: v.string() }));

export interface KeptPlans {
  /** From the server; without a network the copy on this device. Rejects with ApiError when there is neither. */
  plan(planId: string, ask: () => Promise<Plan>): Promise<Plan>;
  list(ask: () => Promise<readonly PlanSummary[]>): Promise<readonly PlanSummary[]>;
  keep(plan: Plan): Promise<void>;
  /** One section of the copy as the server confirmed it. */
  keepSection(planId: string, section: PlanSection): Promise<void>;
}

/** Copies of what the server said, encrypted like everything of a person on a device. */
export function createKeptPlans(storage: SecureStorage, accountId: string): KeptPlans {
  const keyOf = (planId: string): string => `anxin.plan.${accountId}.${planId}`;
  const LIST = `anxin.plans.${accountId}.list`;

  async function read<T>(key: string, schema: v.GenericSchema): Promise<T | null> {
    const text = await storage.get(key);
    if (text === null) return null;
    try {
      const value: unknown = JSON.parse(text);
      return v.is(schema, value) ? (value as T) : null;
    } catch {
      return null;
    }
  }

  async function freshOrKept<T>(key: string, schema: v.GenericSchema, ask: () => Promise<T>): Promise<T> {
    try {
      const fresh = await ask();
      if (!v.is(schema, fresh)) throw new ApiError('BAD_REPLY', '');
      await storage.set(key, JSON.stringify(fresh));
      return fresh;
    } catch (error) {
      const noAnswer = error instanceof ApiError && (error.unreachable || error.status >= 500);
      const kept = noAnswer ? await read<T>(key, schema) : null;
      if (kept === null) throw error;
      return kept;
    }
  }

  async function keep(plan: Plan): Promise<void> {
    await storage.set(keyOf(plan.planId), JSON.stringify(plan));
  }

  return {
    plan: (planId, ask) => freshOrKept(keyOf(planId), KeptPlan, ask),
    list: (ask) => freshOrKept(LIST, KeptList, ask),
    keep,
    async keepSection(planId, section) {
      const plan = await read<Plan>(keyOf(planId), KeptPlan);
      if (!plan) return;
      await keep({
        ...plan,
        sections: plan.sections.map((each) => (each.section === section.section ? section : each)),
      });
    },
  };
}
