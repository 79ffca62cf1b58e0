import type { PlanSectionKey } from '@anxin/contracts';
import { api } from '@/shared/request';
import type { Plan, PlanDifference, PlanSummary, SectionReply } from '@/shared/plans/plans.types';
import type { Batch } from '../model/planning.types';

/** Saving runs behind the form and must not hold up handing in for long. */
const SAVE_TIMEOUT_MS = 10_000;

const path = (planId: string): string => `/v1/plans/${encodeURIComponent(planId)}`;

export const plansApi = {
  mine: async (): Promise<readonly PlanSummary[]> =>
    (await api.get<{ items: readonly PlanSummary[] }>('/v1/my/plans')).items,
  plan: (planId: string) => api.get<Plan>(path(planId)),
  save: (planId: string, section: PlanSectionKey, { changes, added, moved, removed }: Omit<Batch, 'batchId'>) =>
    api.post<SectionReply>(
      `${path(planId)}/sections/${section}/changes`,
      { changes, added, moved, removed },
      { timeout: SAVE_TIMEOUT_MS },
    ),
  submit: (planId: string, handing: { readonly id: string; readonly signedName?: string }) =>
    api.post<Plan>(`${path(planId)}/submit`, handing),
  jointCandidates: async (planId: string) =>
    (await api.get<{ items: Plan['jointWith'] }>(`${path(planId)}/joint-candidates`)).items,
  fileTogether: (planId: string, unitIds: readonly string[]) => api.post<Plan>(`${path(planId)}/joint`, { unitIds }),
  differences: async (planId: string, from: number, to: number): Promise<readonly PlanDifference[]> =>
    (await api.get<{ changes: readonly PlanDifference[] }>(`${path(planId)}/diff`, { query: { from, to } })).changes,
  pdfPath: (planId: string, number?: number): string =>
    `${path(planId)}/plan.pdf${number === undefined ? '' : `?number=${number}`}`,
};

export const planKeys = {
  mine: ['plans', 'mine'],
  plan: (planId: string) => ['plan', planId],
  differences: (planId: string, from: number, to: number) => ['plan', planId, 'differences', from, to],
} as const;
